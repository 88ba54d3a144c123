import { releaseMedia } from "#shared/release-media.ts";

/** The preview that plays now, over all sheets: starting one stops the other. */
let playing: HTMLVideoElement | null = null;

/** Plays a muted preview in `video`. Returns its undo, which also ends the download. */
export function playPreview(video: HTMLVideoElement, url: string): () => void {
  if (playing) releaseMedia(playing);
  playing = video;
  video.muted = true;
  video.src = url;
  // Refused or interrupted by leaving: the still simply stays.
  video.play().catch(() => {});
  return () => {
    if (playing === video) playing = null;
    releaseMedia(video);
  };
}
