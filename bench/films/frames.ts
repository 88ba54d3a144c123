/** One frame that a browser has shown: when, milliseconds, and which moment of the video it is, seconds. */
export interface Shown {
  at: number;
  media: number;
}

/** What one video has done. */
export interface Watched {
  frames: Shown[];
  /** When it was sent elsewhere. */
  seeks: number[];
}

declare const window: { watched: Watched[]; watch: () => void };

/** For `evaluate`: `watch` then notes what every video of the page does, in `watched`. */
export function installWatch(): void {
  window.watch = () => {
    window.watched = [...document.querySelectorAll("video")].map((video) => {
      const watched: Watched = { frames: [], seeks: [] };
      const note: VideoFrameRequestCallback = (_, { expectedDisplayTime, mediaTime }) => {
        watched.frames.push({ at: expectedDisplayTime, media: mediaTime });
        video.requestVideoFrameCallback(note);
      };
      video.requestVideoFrameCallback(note);
      video.addEventListener("seeking", () => watched.seeks.push(performance.now()));
      return watched;
    });
  };
}

/**
 * How far one video's frames are from another's, each in frames of `seconds`: at every frame that the one has shown,
 * against where the other was at that moment, which is told by its frames before and after.
 */
export function driftOf(one: readonly Shown[], other: readonly Shown[], seconds: number): number[] {
  return one.flatMap(({ at, media }) => {
    const next = other.findIndex((frame) => frame.at >= at);
    const [before, after] = [other[next - 1], other[next]];
    if (!before || !after) return [];
    const share = (at - before.at) / (after.at - before.at || 1);
    const there = before.media + (after.media - before.media) * share;
    return [Math.abs(media - there) / seconds];
  });
}

/** How far a video's frames are from an even clock, begun where that fits them best. */
export function unevenness(frames: readonly Shown[], seconds: number): number[] {
  const offsets = frames.map(({ at, media }) => media - at / 1000).toSorted((a, b) => a - b);
  const usual = offsets[offsets.length >> 1] ?? 0;
  return offsets.map((offset) => Math.abs(offset - usual) / seconds);
}
