import { matchPath } from "react-router";
import type { AssetKey, Kind } from "#contract/asset.ts";
import type { AssetQuery } from "#contract/query.ts";
import { parseQuery } from "#contract/query-params.ts";
import { sizes, type View } from "#features/gallery/index.ts";
import { itemOfPath, listPath, routes } from "#shared/paths.ts";

const views: readonly View[] = ["rows", "grid", "list"];

/** All that an address says. The URL is the state: reload, Back, a pasted link and a second tab show the same. */
export interface Address {
  query: AssetQuery;
  item: AssetKey | null;
  view: View;
  /** The step of the tile size; null where the address names none, and a person's own setting holds. */
  size: number | null;
  /** Whether the attempts of a family are one tile. Which families are open is read by who shows them: `opened.ts`. */
  folded: boolean;
}

/**
 * Which list is meant where the path does not say it: that of an item, or of a page beside the gallery. Absent for the list of
 * all, so that most links stay bare.
 */
const listParam = "in";

/** The kind that the parameters of such an address name. */
export function namedKind(params: URLSearchParams): AssetQuery["kind"] {
  const list = params.get(listParam);
  return list === "images" ? "image" : list === "videos" ? "video" : "all";
}

/** A copy of some parameters that names a kind. */
export function namingKind(kind: AssetQuery["kind"], params: URLSearchParams): URLSearchParams {
  const named = new URLSearchParams(params);
  named.delete(listParam);
  if (kind !== "all") named.set(listParam, kind === "image" ? "images" : "videos");
  return named;
}

function listKindOf(pathname: string, params: URLSearchParams): AssetQuery["kind"] {
  if (itemOfPath(pathname)) return namedKind(params);
  return matchPath(routes.images, pathname) ? "image" : matchPath(routes.videos, pathname) ? "video" : "all";
}

/** Reads an address. What is unknown or out of range is ignored, never an error. */
export function parseAddress(pathname: string, params: URLSearchParams): Address {
  const view = views.find((v) => v === params.get("view")) ?? "rows";
  const size = Number(params.get("size") ?? Number.NaN);
  const known = Number.isInteger(size) && size >= sizes.min && size <= sizes.max;
  return {
    query: parseQuery(listKindOf(pathname, params), params),
    item: itemOfPath(pathname),
    view,
    size: known ? size : null,
    folded: params.get("fold") === "1",
  };
}

/** The search part of links to items of a list ("?q=fox&in=images" or ""). */
export const itemSearch = (kind: AssetQuery["kind"], params: URLSearchParams): string =>
  withMark(namingKind(kind, params));

/** The address of the list that `params` belong to. */
export const listAddress = (kind: "all" | Kind, params: URLSearchParams): string =>
  listPath(kind) + withMark(namingKind("all", params));

function withMark(params: URLSearchParams): string {
  const text = params.toString();
  return text ? `?${text}` : "";
}
