import { useState } from "react";
import { readStored, writeStored } from "#shared/stored.ts";

/** A setting of the viewer that outlives the visit, where the browser allows it. */
export function useRemembered<Value>(
  name: string,
  accepts: (value: unknown) => value is Value,
  fallback: Value,
): [Value, (value: Value) => void] {
  const key = `viewer.${name}`;
  const [value, setValue] = useState(() => readStored(key, accepts, fallback));
  return [
    value,
    (next) => {
      setValue(next);
      writeStored(key, next);
    },
  ];
}

/** A guard for one of a few values: what is remembered from another version must still be on offer. */
export const oneOf =
  <Value>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((v) => v === value);
