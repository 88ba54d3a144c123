import type { Marks } from "#contract/marks.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";

type ValueOf = (asset: Sourced, marks: Marks) => string;

/** What a person's own template may hold in braces, and what stands there for an asset: "" for what it does not have. */
const fields = {
  prompt: ({ prompt }) => prompt,
  ratio: ({ aspectRatio }) => aspectRatio,
  model: ({ model }) => model,
  style: ({ style }) => style ?? "",
  kind: ({ kind }) => kind,
  id: ({ id }) => id,
  date: ({ createdDate }) => createdDate.slice(0, 10),
  width: ({ width }) => String(width),
  height: ({ height }) => String(height),
  duration: (asset) => (asset.kind === "video" ? String(asset.duration ?? "") : ""),
  url: ({ url }) => url,
  rating: (_, { rating }) => String(rating || ""),
  tags: (_, { tags }) => tags.join(", "),
} as const satisfies Record<string, ValueOf>;

export type FieldName = keyof typeof fields;

export const fieldNames = Object.keys(fields) as FieldName[];

export const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

export const valueOfField = (name: FieldName, asset: Sourced, marks: Marks): string =>
  fields[name](asset, marks);

/** Fields that people fill, and not the provider: to be asked for. */
export const isOfMarks = (name: FieldName): boolean => name === "rating" || name === "tags";
