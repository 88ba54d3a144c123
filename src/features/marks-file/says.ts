import type { RegisterValue } from "#contract/registers.ts";

/** A value as people take it: no favourite, no star and no word are nothing, however that is written. */
export const said = (value: RegisterValue | undefined): RegisterValue =>
  value === undefined || value === false || value === 0 || value === "" ? null : value;
