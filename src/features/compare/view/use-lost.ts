import { useState } from "react";
import { keyOf } from "#contract/asset.ts";
import type { Item } from "../use-compared.ts";

export interface Lost {
  /** Whether an original cannot be shown. */
  is: (item: Item) => boolean;
  tell: (item: Item, lost: boolean) => void;
  /** Asks for it anew. */
  retry: (item: Item) => void;
  /** Grows with each time it is asked for anew: a `key` of what shows it. */
  attempt: (item: Item) => number;
}

/** Which originals cannot be shown, and how to ask for them anew: one that is lost leaves the others alone. */
export function useLost(): Lost {
  const [lost, setLost] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [attempts, setAttempts] = useState<ReadonlyMap<string, number>>(new Map());
  const attempt = ({ key }: Item) => attempts.get(keyOf(key)) ?? 0;
  const tell = ({ key }: Item, is: boolean) =>
    setLost((before) =>
      (before.get(keyOf(key)) ?? false) === is ? before : new Map(before).set(keyOf(key), is),
    );
  return {
    is: ({ key }) => lost.get(keyOf(key)) ?? false,
    tell,
    attempt,
    retry: (item) => {
      tell(item, false);
      setAttempts(new Map(attempts).set(keyOf(item.key), attempt(item) + 1));
    },
  };
}
