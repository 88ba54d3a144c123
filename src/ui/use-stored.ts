import { useSyncExternalStore } from "react";
import { onStored, readStored, type StoredValue, writeStored } from "#shared/stored.ts";

/** A value that this browser keeps, and how to set it; followed wherever on the page it is set. */
export function useStored<T>(value: StoredValue<T>): [T, (next: T) => void] {
  const current = useSyncExternalStore(
    (listener) => onStored(value, listener),
    () => readStored(value),
  );
  return [current, (next) => writeStored(value, next)];
}
