import { ratioOf } from "#shared/ratio.ts";
import { contradicts } from "../aspect.ts";
import { type Asset, hasReference } from "../asset.ts";
import { type AssetFacet, asNamed } from "./facet.ts";

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

/** Each kind is a list of its own. */
export const kindFacet = {
  id: "kind",
  of: "asset",
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
} as const satisfies AssetFacet;

/** What else the provider states of an asset, or follows from it. In the order of the panel. */
export const assetFacets = [
  {
    id: "model",
    of: "asset",
    title: "Model",
    chip: "Model",
    param: "model",
    values: (asset) => [asset.model],
    labels: { "": "Not stated" },
    search: { field: "model", examples: [["model:veo3.1", "by model; ratio:, style: too"]] },
  },
  {
    id: "ratio",
    of: "asset",
    title: "Aspect ratio",
    param: "ratio",
    values: (asset) => [asset.aspectRatio],
    labels: { "": "Not stated" },
    search: { field: "ratio", examples: [] },
  },
  {
    id: "style",
    of: "asset",
    title: "Style",
    chip: "Style",
    param: "style",
    values: (asset) => [asset.style ?? ""],
    labels: { "": "No style" },
    search: { field: "style", examples: [] },
  },
  {
    id: "reference",
    of: "asset",
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
    of: "asset",
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
    of: "asset",
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
    of: "asset",
    title: "Length",
    chip: "Length",
    param: "length",
    values: lengthOf,
    number: durationOf,
    loose: true,
    labels: { short: "Up to 4 s", medium: "5–8 s", long: "Over 8 s" },
    closed: ["short", "medium", "long"],
    search: {
      field: "length",
      words: asNamed("short", "medium", "long"),
      examples: [["length:>5", "videos by seconds; length:short too"]],
    },
  },
] as const satisfies readonly AssetFacet[];
