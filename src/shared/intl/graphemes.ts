import { onFirstUse } from "./on-first-use.ts";

const segmenter = onFirstUse(() => new Intl.Segmenter(undefined, { granularity: "grapheme" }));

/** A text by its characters as a person counts them. */
export const graphemesOf = (text: string): Intl.Segments => segmenter().segment(text);
