import { isNewer, type Register } from "#contract/registers.ts";
import { keyOfRegister } from "./kept-text.ts";

/**
 * A clock that never goes beyond `limit` for times that are not, and gives those that are the next ones after it, each
 * once: a browser that is a day ahead wins over what it has seen, and over nothing that comes later.
 */
export function clockUpTo(limit: number): (time: number) => number {
  let last = limit;
  return (time) => {
    if (time <= limit) return Math.max(0, Math.floor(time));
    last++;
    return last;
  };
}

/** Of several registers of one key the newest, by their keys. */
export function newestByKey(registers: readonly Register[]): Map<string, Register> {
  const newest = new Map<string, Register>();
  for (const register of registers) {
    const key = keyOfRegister(register);
    const before = newest.get(key);
    if (!before || isNewer(register.stamp, before.stamp)) newest.set(key, register);
  }
  return newest;
}
