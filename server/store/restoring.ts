import { isNewer, type Register, type Stamp } from "#contract/registers.ts";
import { newestByKey } from "./merging.ts";

/** Who says so where something is taken back to what it was. */
const client = "restore";

/**
 * What has to be written so that a library is again what it was: changes like any others, of a time after all there are,
 * so that every browser follows by the one rule of merging. What is as it was keeps its stamp.
 */
export function restoring(
  current: ReadonlyMap<string, Register>,
  wanted: readonly Register[],
  time: number,
): Register[] {
  const then = newestByKey(wanted);
  const now = ({ person }: Stamp): Stamp => ({ time, person, client });
  const back = [...then].flatMap(([key, register]) => {
    const before = current.get(key);
    if (!before) return [register];
    if (JSON.stringify(before.value) === JSON.stringify(register.value)) return [];
    return [isNewer(register.stamp, before.stamp) ? register : { ...register, stamp: now(register.stamp) }];
  });
  const gone = [...current].flatMap(([key, register]) =>
    then.has(key) || register.value === null
      ? []
      : [{ ...register, value: null, stamp: now(register.stamp) }],
  );
  return [...back, ...gone];
}
