/** A small door for what comes late and is about families: what follows from a template, or marks, without asking the worker. */
export { stepOf } from "./model/families/history.ts";
export { countUntried } from "./model/families/slots/count-untried.ts";
export { narrowed } from "./model/families/slots/narrowed.ts";
export { matching, type SlotFilters, slotCounts, slotsOf } from "./model/families/slots/slot-facets.ts";
export { slotMatrix } from "./model/families/slots/slot-matrix.ts";
export { worths } from "./model/prompts/worth.ts";
