import { useEffect } from "react";
import { useSession } from "#library/session.ts";
import { writeStored } from "#shared/stored.ts";
import { type FirstScreen, nameOf, type Picture } from "./first-screen.ts";
import { isDrawn, tilesOnScreen } from "./tiles-on-screen.ts";

/** Milliseconds without a change after which a screen counts as settled. */
const settled = 1_000;

/** Keeps the top of `list` for the next visit, whenever what it shows has come to rest. */
export function FirstScreenKeeper({ list, state }: { list: string; state: unknown }) {
  // Not the one written into the page: the server may have come to show another since.
  const { account } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is a new screen.
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isDrawn()) return;
      if (isAtTop()) keep(list, account);
      clearInterval(timer);
    }, settled);
    return () => clearInterval(timer);
  }, [list, state, account]);
  return null;
}

/** Whether the sheet stands at its top. */
function isAtTop(): boolean {
  const first = document.querySelector("main [data-tile='0']");
  const sheet = first?.closest("section");
  if (!first || !sheet) return false;
  return first.getBoundingClientRect().top >= sheet.getBoundingClientRect().top;
}

function keep(list: string, account: string): void {
  const pictures = tilesOnScreen().flatMap((tile): Picture[] => {
    const { left, top, width, height } = tile.getBoundingClientRect();
    const image = tile.querySelector("img");
    if (!image?.complete || image.naturalWidth === 0) return [];
    const { pathname, search } = new URL(image.currentSrc);
    return [{ left, top, width, height, colour: tile.style.backgroundColor, src: pathname + search }];
  });
  const screen: FirstScreen = { account, width: innerWidth, list, pictures };
  writeStored(nameOf(location), screen);
}
