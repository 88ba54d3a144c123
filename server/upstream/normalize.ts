import * as v from "valibot";
import type { Asset, Kind } from "#contract/asset.ts";
import type { Page, Skipped } from "#contract/page.ts";
import { readSize } from "./size.ts";
import { webUrl, wireDuration, wireItem, wirePage, wireStyle } from "./wire.ts";

type Seal = (url: string) => string;
type Fields = Record<string, unknown>;

/** The provider allows 5,000 characters; what is longer than twice that is cut. */
const longestPrompt = 10_000;
const mostReferences = 20;

const stills = [
  "previewImageUrl",
  "thumbnailImageUrl",
  "lastFrameImageUrl",
  "firstFrameImageUrl",
  "extendVideoUrl",
];

const references = ["referenceImageUrl", "referenceImageUrls"];

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

/** Reads optional fields one by one, and remembers which of them were sent but unusable. */
class OptionalFields {
  readonly omitted = new Set<string>();
  readonly #fields: Fields;

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** The field as an object to spread: `{}` where it is absent, empty or unusable. */
  read<T, U = T>(
    name: string,
    schema: v.GenericSchema<unknown, T>,
    map?: (value: T) => U,
  ): Record<string, T | U> {
    const value = this.#fields[name];
    if (isEmpty(value)) return {};
    const result = v.safeParse(schema, value);
    if (result.success) return { [name]: map ? map(result.output) : result.output };
    this.omitted.add(name);
    return {};
  }

  /** Images have `referenceImageUrl`, videos `referenceImageUrls`; either is accepted from both. */
  references(seal: Seal): { referenceImageUrls?: string[] } {
    const urls = new Set<string>();
    for (const name of references) {
      const sent = this.#fields[name];
      if (isEmpty(sent)) continue;
      for (const value of Array.isArray(sent) ? sent.flat() : [sent]) {
        if (isEmpty(value)) continue;
        const result = v.safeParse(webUrl, value);
        if (result.success && urls.size < mostReferences) urls.add(result.output);
        else this.omitted.add(name);
      }
    }
    return urls.size > 0 ? { referenceImageUrls: [...urls].map(seal) } : {};
  }
}

function toAsset(kind: Kind, required: v.InferOutput<typeof wireItem>, fields: Fields, seal: Seal): Asset {
  const optional = new OptionalFields(fields);
  const prompt = required.prompt.slice(0, longestPrompt).toWellFormed();
  if (required.prompt.length > longestPrompt) optional.omitted.add("prompt");
  const common = {
    ...required,
    prompt,
    url: seal(required.url),
    ...readSize(fields.width, fields.height, required.aspectRatio),
    ...optional.read("style", wireStyle),
    ...optional.references(seal),
  };
  const video =
    kind === "image"
      ? {}
      : Object.assign(
          optional.read("duration", wireDuration),
          ...stills.map((name) => optional.read(name, webUrl, seal)),
        );
  const omitted = optional.omitted.size > 0 ? { omitted: [...optional.omitted] } : {};
  return { kind, ...common, ...video, ...omitted };
}

function reasonOf(issues: v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => (issue.path ? `${v.getDotPath(issue)} ${issue.message}` : "is not an object"))
    .join(", ");
}

/**
 * One page of the provider's in our own shape, whatever was sent: every item either becomes an asset or is told in
 * `skipped`, so that a bad one costs only itself. Undefined when the answer is not a list at all.
 */
export function normalizePage(kind: Kind, json: unknown, seal: Seal): Page | undefined {
  const wire = v.safeParse(wirePage, json);
  if (!wire.success) return undefined;
  const items: Asset[] = [];
  const skipped: Skipped[] = [];
  for (const [index, item] of wire.output.items.entries()) {
    const required = v.safeParse(wireItem, item);
    if (required.success) items.push(toAsset(kind, required.output, item as Fields, seal));
    else skipped.push({ index, reason: reasonOf(required.issues) });
  }
  const { nextPageKey } = wire.output;
  return { items, ...(nextPageKey ? { nextPageKey } : {}), ...(skipped.length > 0 ? { skipped } : {}) };
}
