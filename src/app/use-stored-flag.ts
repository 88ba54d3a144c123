import { useState } from "react";
import { isBoolean, readStored, writeStored } from "#shared/stored.ts";

/** A yes or no that this browser remembers: whether a panel was open. */
export function useStoredFlag(name: string, initial: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => readStored(name, isBoolean, initial));
  return [
    value,
    (next) => {
      setValue(next);
      writeStored(name, next);
    },
  ];
}
