import { within } from "#shared/base.ts";

/** A picture as it stands on screen. Lengths in CSS pixels, from the upper left corner of the window. */
export interface DrawnPicture {
  left: number;
  top: number;
  width: number;
  height: number;
  /** CSS colour of its frame. */
  colour: string;
  /** The thumbnail that is shown: path of ours, and search part. */
  src: string;
}

/** What the sheet shows on screen. */
export interface DrawnSheet {
  /** Whether every tile on screen shows its picture, or never will. */
  complete: boolean;
  /** Whether the sheet stands at its top. */
  atTop: boolean;
  /** Those that have come, of tiles that are at least partly on screen. */
  pictures: () => DrawnPicture[];
}

let sheet: HTMLElement | null = null;

/** For the `ref` of the sheet's own element, of which a page shows one at a time. */
export function watchDrawn(element: HTMLElement | null): () => void {
  sheet = element;
  return () => {
    if (sheet === element) sheet = null;
  };
}

/** What is on screen now; null where there is no sheet, or no tile of it yet. Lays the page out. */
export function drawnSheet(): DrawnSheet | null {
  const tiles = sheet ? tilesOnScreen(sheet) : [];
  const [first] = tiles;
  if (!sheet || !first) return null;
  const edge = sheet.getBoundingClientRect().top;
  return {
    complete: tiles.every((tile) => [...tile.querySelectorAll("img")].every(hasCome)),
    atTop: first.dataset.tile === "0" && first.getBoundingClientRect().top >= edge,
    pictures: () => tiles.flatMap(pictureOf),
  };
}

function tilesOnScreen(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>("[data-tile]")].filter((tile) => {
    const { top, bottom } = tile.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

const hasCome = (image: HTMLImageElement) =>
  image.naturalWidth > 0 || !image.checkVisibility({ visibilityProperty: true });

function pictureOf(tile: HTMLElement): DrawnPicture[] {
  const { left, top, width, height } = tile.getBoundingClientRect();
  const image = tile.querySelector("img");
  if (!image?.complete || image.naturalWidth === 0) return [];
  const { pathname, search } = new URL(image.currentSrc);
  return [{ left, top, width, height, colour: tile.style.backgroundColor, src: within(pathname) + search }];
}
