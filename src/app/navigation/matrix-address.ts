import {
  familyOfSlots,
  parseSides,
  type Sides,
  sidesOfAddress,
  slotAxis,
  writeSides,
} from "#contract/facets/matrix-axes.ts";
import { type AssetQuery, canonical } from "#contract/query.ts";
import { parseQuery, writeQuery } from "#contract/query-params.ts";
import { routes } from "#shared/paths.ts";
import { namedKind, namingKind } from "./address.ts";

/** What the address of the matrix says: what assets it is of, as in the gallery, and what lies on its two sides. */
export interface MatrixAddress {
  /** In no order of its own. */
  query: AssetQuery;
  sides: Sides;
}

/** Reads the search part of an address. What is unknown is ignored, never an error. */
export function parseMatrixAddress(search: string): MatrixAddress {
  const params = new URLSearchParams(search);
  const query = canonical({ ...parseQuery(namedKind(params), params), sort: "newest" });
  return { query, sides: sidesOfAddress(params, query) };
}

/** The whole address; what has its usual value is left out. */
export function matrixAddress({ query, sides }: MatrixAddress): string {
  const params = namingKind(query.kind, writeQuery({ ...query, sort: "newest" }));
  writeSides(sides, params);
  const search = params.toString();
  return routes.matrix + (search && `?${search}`);
}

/** The matrix of what a list shows, with the usual sides: of a family its first slot, where it has one. */
export function matrixOf(query: AssetQuery): string {
  const rows = familyOfSlots(query) === null ? null : slotAxis(0);
  return matrixAddress({ query, sides: rows ? { rows, cols: "model" } : parseSides(new URLSearchParams()) });
}
