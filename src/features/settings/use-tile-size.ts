import { forgetStored } from "#shared/stored.ts";
import { isOpeningPicture, stored } from "#shared/stored-values.ts";
import { useStored } from "#ui/use-stored.ts";

/** The sheet's tile size where the address names none. */
export function useTileSize(): [number, (size: number) => void] {
  const [size, setSize] = useStored(stored.tileSize);
  return [
    size,
    (next) => {
      setSize(next);
      // Those show the lists as they were laid out before.
      forgetStored(isOpeningPicture);
    },
  ];
}
