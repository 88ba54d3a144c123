import { useState } from "react";
import { keyOf } from "#contract/asset.ts";
import type { Size } from "#ui/zoom/zoom.ts";
import type { Item } from "../use-compared.ts";

const square: Size = { width: 1024, height: 1024 };

/** The pictures' sizes in pixels: as decoded, else as stated, else a square's. */
export function useMediaSizes(items: readonly Item[]) {
  const [measured, setMeasured] = useState<ReadonlyMap<string, Size>>(new Map());
  return {
    sizes: items.map(({ key, asset }) => measured.get(keyOf(key)) ?? asset ?? square),
    measure: ({ key }: Item, size: Size) =>
      setMeasured((before) => {
        const known = before.get(keyOf(key));
        if (known?.width === size.width && known.height === size.height) return before;
        return new Map(before).set(keyOf(key), size);
      }),
  };
}
