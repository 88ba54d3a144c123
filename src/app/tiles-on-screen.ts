/** The tiles of the sheet that are at least partly on screen. */
export function tilesOnScreen(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-tile]")].filter((tile) => {
    const { top, bottom } = tile.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

const isThere = (image: HTMLImageElement) =>
  image.naturalWidth > 0 || !image.checkVisibility({ visibilityProperty: true });

/** Whether every tile on screen shows its picture, or never will. */
export function isDrawn(): boolean {
  const tiles = tilesOnScreen();
  return tiles.length > 0 && tiles.every((tile) => [...tile.querySelectorAll("img")].every(isThere));
}
