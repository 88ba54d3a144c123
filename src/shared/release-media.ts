/**
 * Ends what a video or picture still loads. Taking the element out of the document does not: browsers go on loading
 * for it, and have six connections for a whole page.
 */
export function releaseMedia(media: HTMLVideoElement | HTMLImageElement): void {
  if ("load" in media) {
    media.pause();
    media.removeAttribute("src");
    // Only a load() without a source makes the browser drop the connection.
    media.load();
  } else if (!media.complete) {
    media.removeAttribute("srcset");
    media.removeAttribute("src");
  }
}
