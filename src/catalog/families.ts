/** A small door for the page of a family, which comes late: what follows from its template without asking the worker. */
export { stepOf } from "./model/families/history.ts";
export { countUntried } from "./model/families/slots/expand.ts";
export { narrowed } from "./model/families/slots/narrowed.ts";
export { matching, type SlotFilters, slotCounts, slotsOf } from "./model/families/slots/slot-facets.ts";
export { slotMatrix } from "./model/families/slots/slot-matrix.ts";
