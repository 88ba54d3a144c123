import { useEffect } from "react";
import { drawnSheet } from "#features/gallery/index.ts";
import { useSession } from "#library/account/session.ts";
import { writeStored } from "#shared/stored.ts";
import { keptOpeningPicture, type OpeningPicture } from "./opening-picture.ts";

/** Milliseconds without a change after which what is on screen counts as settled. */
const settled = 1_000;

/** Keeps the top of `list` for the next visit, whenever what it shows has come to rest. */
export function OpeningPictureKeeper({ list, state }: { list: string; state: unknown }) {
  // The one written into the page may be another: the server may have come to show another account since.
  const { account } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state shows other pictures.
  useEffect(() => {
    const timer = setInterval(() => {
      const drawn = drawnSheet();
      if (!drawn?.complete) return;
      clearInterval(timer);
      if (!drawn.atTop) return;
      const opening: OpeningPicture = { account, width: innerWidth, list, pictures: drawn.pictures() };
      writeStored(keptOpeningPicture(), opening);
    }, settled);
    return () => clearInterval(timer);
  }, [list, state, account]);
  return null;
}
