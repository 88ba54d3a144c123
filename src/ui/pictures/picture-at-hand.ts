/**
 * The first of some addresses whose picture this document holds already, so that it is painted with the next frame; undefined
 * where it holds none. Nothing is requested.
 */
export function pictureAtHand(urls: readonly string[]): string | undefined {
  return urls.find((url) => {
    const image = new Image();
    image.src = url;
    const isThere = image.complete && image.naturalWidth > 0;
    // A request would begin when this task ends.
    image.removeAttribute("src");
    return isThere;
  });
}
