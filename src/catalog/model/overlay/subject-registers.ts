import { isNewer, type Register } from "#contract/registers.ts";

/** What is known of one subject, at most one register of each field and owner, in no order that means anything. */
export type SubjectRegisters = readonly Register[];

export const noRegisters: SubjectRegisters = [];

/**
 * Takes a register in where it was set after what is held of its field and owner. The very same array where it was not,
 * so that who asks whether anything has changed need not compare.
 */
export function withRegister(held: SubjectRegisters, register: Register): SubjectRegisters {
  const at = held.findIndex(({ field, owner }) => field === register.field && owner === register.owner);
  const before = held[at];
  if (!before) return [...held, register];
  return isNewer(register.stamp, before.stamp) ? held.with(at, register) : held;
}

/** All that two know of one subject. The order makes no difference, nor how often either is taken in. */
export const merged = (one: SubjectRegisters, other: SubjectRegisters): SubjectRegisters =>
  other.reduce(withRegister, one);

/** Whether two say the same, whoever has said it and when. Values of null say nothing. */
export function sameValues(one: SubjectRegisters, other: SubjectRegisters): boolean {
  if (one === other) return true;
  const has = (registers: SubjectRegisters, { field, owner, value }: Register) =>
    value === null || registers.some((r) => r.field === field && r.owner === owner && r.value === value);
  return one.every((register) => has(other, register)) && other.every((register) => has(one, register));
}
