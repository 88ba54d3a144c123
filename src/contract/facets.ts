import { ratioOf } from "#shared/ratio.ts";
import { contradicts } from "./aspect.ts";
import { type Asset, hasReference } from "./asset.ts";

/**
 * What assets can be narrowed by. One entry here is all that a facet needs: the address, the canonical query, the
 * engine's columns and counts, the search fields, the panel, the chips and the ways out of an empty result follow.
 */
export interface Facet {
  /** Names it in queries and counts. */
  readonly id: string;
  /** The heading of its group: "Aspect ratio". */
  readonly title: string;
  /** What stands before a value on its chip: "Model" for "Model: veo3.1"; absent where the value says it alone. */
  readonly chip?: string;
  /** The parameter of the address; absent where the path says it. */
  readonly param?: string;
  /** The values of an asset, each once; none where the facet does not concern it. */
  readonly values: (asset: Asset) => readonly string[];
  /** Whether an asset may have none or several of the values, so that their counts do not add up to the matches. */
  readonly loose?: boolean;
  /** Words for values that do not speak for themselves. */
  readonly labels: Readonly<Record<string, string>>;
  /** All values there are, in the order in which they are shown; absent: free strings, shown by count. */
  readonly closed?: readonly string[];
  /** The values shut each other out: asking for one no longer asks for another. */
  readonly single?: boolean;
  /** A small picture beside each value. */
  readonly picture?: "ratio";
  readonly search: FacetSearch;
}

/** How a search text asks for a facet: `field:value`. Several facets may share a field (`is:`, `has:`). */
interface FacetSearch {
  readonly field: string;
  /** What may stand behind the field, in small letters, and the value it means; absent: any part of a value. */
  readonly words?: Readonly<Record<string, string>>;
  /** What `field:>5` compares, at least 0 and kept to a thousandth; undefined where an asset has none. */
  readonly number?: (asset: Asset) => number | undefined;
  /** Examples for the help: what to type, and what it finds. */
  readonly examples: readonly (readonly [text: string, finds: string])[];
}

/** Each word means the value of the same name. */
const asNamed = <T extends string>(...values: T[]) =>
  Object.fromEntries(values.map((value) => [value, value]));

function shapeOf({ aspectRatio, width, height, sizeUnstated }: Asset): string[] {
  if (sizeUnstated || ratioOf(aspectRatio) === undefined) return [];
  return [contradicts(aspectRatio, width, height) ? "off" : "asked"];
}

function madeOf(asset: Asset): string[] {
  const made: string[] = [];
  if (asset.referenceImageUrls?.length) made.push("reference");
  if (asset.kind === "video" && asset.firstFrameImageUrl) made.push("first-frame");
  if (asset.kind === "video" && asset.extendVideoUrl) made.push("extend");
  return made.length > 0 ? made : ["text"];
}

const durationOf = (asset: Asset) => (asset.kind === "video" ? asset.duration : undefined);

function lengthOf(asset: Asset): string[] {
  const seconds = durationOf(asset);
  if (seconds === undefined) return [];
  return [seconds <= 4 ? "short" : seconds <= 8 ? "medium" : "long"];
}

/** In the order of the panel. */
const entries = [
  {
    id: "kind",
    title: "Type",
    values: (asset) => [asset.kind],
    labels: { image: "Images", video: "Videos" },
    closed: ["image", "video"],
    single: true,
    search: {
      field: "is",
      words: { ...asNamed("image", "video"), images: "image", videos: "video" },
      examples: [["is:video", "only videos; is:image too"]],
    },
  },
  {
    id: "model",
    title: "Model",
    chip: "Model",
    param: "model",
    values: (asset) => [asset.model],
    labels: { "": "Not stated" },
    search: { field: "model", examples: [["model:veo3.1", "by model; ratio:, style: too"]] },
  },
  {
    id: "ratio",
    title: "Aspect ratio",
    param: "ratio",
    values: (asset) => [asset.aspectRatio],
    labels: { "": "Not stated" },
    picture: "ratio",
    search: { field: "ratio", examples: [] },
  },
  {
    id: "style",
    title: "Style",
    chip: "Style",
    param: "style",
    values: (asset) => [asset.style ?? ""],
    labels: { "": "No style" },
    search: { field: "style", examples: [] },
  },
  {
    id: "reference",
    title: "Reference",
    param: "ref",
    values: (asset) => [hasReference(asset) ? "1" : "0"],
    labels: { "1": "Has reference", "0": "No reference" },
    closed: ["1", "0"],
    single: true,
    search: {
      field: "has",
      words: { ref: "1", refs: "1", reference: "1", references: "1" },
      examples: [["has:reference", "made from a reference"]],
    },
  },
  {
    id: "made",
    title: "How it was made",
    chip: "Made from",
    param: "made",
    values: madeOf,
    loose: true,
    labels: {
      text: "Text only",
      reference: "Reference",
      "first-frame": "First frame",
      extend: "Extended video",
    },
    closed: ["text", "reference", "first-frame", "extend"],
    search: {
      field: "made",
      words: asNamed("text", "reference", "first-frame", "extend"),
      examples: [["made:extend", "how it was made: text, reference, first-frame, extend"]],
    },
  },
  {
    id: "shape",
    title: "Shape",
    chip: "Shape",
    param: "shape",
    values: shapeOf,
    loose: true,
    labels: { asked: "As asked", off: "Off the stated ratio" },
    closed: ["asked", "off"],
    search: {
      field: "shape",
      words: asNamed("asked", "off"),
      examples: [["shape:off", "another shape than its stated ratio"]],
    },
  },
  {
    id: "length",
    title: "Length",
    chip: "Length",
    param: "length",
    values: lengthOf,
    loose: true,
    labels: { short: "Up to 4 s", medium: "5–8 s", long: "Over 8 s" },
    closed: ["short", "medium", "long"],
    search: {
      field: "length",
      words: asNamed("short", "medium", "long"),
      number: durationOf,
      examples: [["length:>5", "videos by seconds; length:short too"]],
    },
  },
] as const satisfies readonly Facet[];

export type FacetId = (typeof entries)[number]["id"];

/** All facets by what they are, not by what each of them is in particular. */
export const allFacets: readonly (Facet & { readonly id: FacetId })[] = entries;

const byId = new Map<FacetId, Facet>(allFacets.map((facet) => [facet.id, facet]));

export function facetOf(id: FacetId): Facet {
  const facet = byId.get(id);
  if (!facet) throw new RangeError(`There is no facet "${id}"`);
  return facet;
}

/** Something for each facet. */
export function perFacet<T>(make: (facet: Facet, id: FacetId) => T): Record<FacetId, T> {
  return Object.fromEntries(allFacets.map((facet) => [facet.id, make(facet, facet.id)])) as Record<
    FacetId,
    T
  >;
}
