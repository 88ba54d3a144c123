// The door of comparing: all that others may know of it.
export { type Compared, comparedItems } from "./address/items.ts";
export { readComparison } from "./address/read-comparison.ts";
export { writeComparison } from "./address/write-comparison.ts";
export { Compare } from "./compare.tsx";
