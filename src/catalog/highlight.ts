/** A door of its own, for those who mark what a search found: they come late, and this is nothing for the first load. */
export { highlight } from "./model/query/highlight.ts";
