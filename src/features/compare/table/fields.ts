import type { Asset } from "#contract/asset.ts";
import { allFacets, type Facet, type FacetId, valuesOf } from "#contract/facets.ts";
import type { Marks } from "#contract/marks.ts";
import { formatDateTime } from "#shared/format.ts";

/** An asset with what people have put on it. */
export interface Marked {
  readonly asset: Asset;
  readonly marks: Marks;
}

interface Field {
  readonly name: string;
  /** As a person reads it; "" where there is nothing. */
  readonly read: (of: Marked) => string;
}

/** Facets that say by classes what is said to the letter elsewhere. */
const saidBetter = new Set<FacetId>(["kind", "reference", "length", "note", "hidden"]);

const fieldOf = (facet: Facet): Field => ({
  name: facet.title,
  read: ({ asset, marks }) =>
    valuesOf(facet, asset, marks)
      .map((value) => facet.labels[value] ?? value)
      .join(", "),
});

/** Prompts, families and slots are known by names that are nothing to a person. */
const shownOf = (source: Facet["of"]): Field[] =>
  allFacets.filter(({ id, of, unlisted }) => of === source && !unlisted && !saidBetter.has(id)).map(fieldOf);

const yes = (is: boolean) => (is ? "Yes" : "");

/** All that is known of an asset but its prompt, which has a difference of its own. A new facet is among them by itself. */
const fields: readonly Field[] = [
  { name: "Type", read: ({ asset }) => (asset.kind === "image" ? "Image" : "Video") },
  ...shownOf("asset"),
  {
    name: "Dimensions",
    read: ({ asset }) => (asset.sizeUnstated ? "Not stated" : `${asset.width} × ${asset.height} px`),
  },
  {
    name: "Duration",
    read: ({ asset }) =>
      asset.kind === "video" && asset.duration !== undefined ? `${asset.duration} s` : "",
  },
  { name: "References", read: ({ asset }) => String(asset.referenceImageUrls?.length || "") },
  { name: "Created", read: ({ asset }) => formatDateTime(asset.createdDate) },
  ...shownOf("marks"),
  { name: "Note", read: ({ marks }) => marks.note },
  { name: "Hidden", read: ({ marks }) => yes(marks.hidden) },
  { name: "ID", read: ({ asset }) => asset.id },
];

export interface FieldRow {
  readonly name: string;
  /** Of each asset, in their order; "" where there is nothing. */
  readonly values: readonly string[];
  readonly differs: boolean;
}

/** What all are, field by field: those in which they differ first. What none of them has is left out. */
export function compareFields(all: readonly Marked[]): FieldRow[] {
  const rows = fields.map(({ name, read }): FieldRow => {
    const values = all.map(read);
    return { name, values, differs: new Set(values).size > 1 };
  });
  return rows
    .filter(({ values }) => values.some(Boolean))
    .toSorted((a, b) => Number(b.differs) - Number(a.differs));
}
