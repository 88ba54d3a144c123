import { everything } from "./everything.ts";
import { allFacets } from "./facets.ts";
import { type AssetQuery, canonical, type FacetFilter, filterOf, sorts } from "./query.ts";

// Read by hand: the four schemas that would do it weigh 2 kB before the first picture.

/** "2026-03-01" where it is a day of the calendar, else null. */
function dayOf(text: string | null): string | null {
  const date = /^\d{4}-\d\d-\d\d$/.test(text ?? "") ? new Date(`${text}T00:00:00Z`) : null;
  // The 31st of June is a valid Date, of July.
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`) ? text : null;
}

function seedOf(text: string | null): number {
  const seed = /^\d+$/.test(text ?? "") ? Number(text) : 0;
  return Number.isSafeInteger(seed) ? seed : 0;
}

/** `-veo3.1` excludes; a value that itself begins with "-" or "\" is written with a leading "\". */
export function readFilter(values: readonly string[]): FacetFilter {
  const plain = (v: string) => (v.startsWith("\\") ? v.slice(1) : v);
  return {
    include: values.filter((v) => !v.startsWith("-")).map(plain),
    exclude: values.filter((v) => v.startsWith("-")).map((v) => plain(v.slice(1))),
  };
}

/** What `readFilter` reads back. */
export function writeFilter(filter: FacetFilter): string[] {
  const escaped = (v: string) => (/^[-\\]/.test(v) ? `\\${v}` : v);
  return [...filter.include.map(escaped), ...filter.exclude.map((v) => `-${escaped(v)}`)];
}

/** Reads a query from the address. Unknown parameters and values that do not parse are ignored, never an error. */
export function parseQuery(kind: AssetQuery["kind"], params: URLSearchParams): AssetQuery {
  return canonical({
    kind,
    text: params.get("q") ?? "",
    filters: Object.fromEntries(
      allFacets.flatMap(({ id, param }) => (param ? [[id, readFilter(params.getAll(param))]] : [])),
    ),
    from: dayOf(params.get("from")),
    to: dayOf(params.get("to")),
    sort: sorts.find((sort) => sort === params.get("sort")) ?? everything.sort,
    seed: seedOf(params.get("seed")),
  });
}

/**
 * Writes a query into a copy of `base`, whose other parameters (view, size, unknown ones) are kept. What has its
 * default value is left out; `kind` is the path's business.
 */
export function writeQuery(query: AssetQuery, base = new URLSearchParams()): URLSearchParams {
  const q = canonical(query);
  const params = new URLSearchParams(base);
  const set = (name: string, values: (string | null)[]) => {
    params.delete(name);
    for (const v of values) if (v !== null) params.append(name, v);
  };
  set("q", [q.text || null]);
  for (const { id, param } of allFacets) if (param) set(param, writeFilter(filterOf(q, id)));
  set("from", [q.from]);
  set("to", [q.to]);
  set("sort", [q.sort === everything.sort ? null : q.sort]);
  set("seed", [q.seed ? String(q.seed) : null]);
  return params;
}
