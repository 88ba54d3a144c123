import { equal, ok } from "node:assert/strict";
import type { SmokePage } from "./page.ts";

/** How many previews of tiles play. Runs inside the page. */
export const previews = (): number =>
  [...document.querySelectorAll("video")].filter(
    (v) => !v.closest("[aria-label=Viewer]") && v.currentTime > 0 && !v.paused,
  ).length;

/** The viewer's video. Runs inside the page. */
export function state(): {
  ready: boolean;
  paused: boolean;
  time: number;
  seeking: boolean;
  print: number;
} | null {
  const video = document.querySelector<HTMLVideoElement>("[aria-label=Viewer] video");
  if (!video) return null;
  const canvas = Object.assign(document.createElement("canvas"), { width: 48, height: 48 });
  const context = canvas.getContext("2d");
  context?.drawImage(video, 0, 0, 48, 48);
  let print = 0;
  for (const byte of context?.getImageData(0, 0, 48, 48).data ?? []) print = (print * 31 + byte) | 0;
  return {
    ready: video.readyState >= 3,
    paused: video.paused,
    time: video.currentTime,
    seeking: video.seeking,
    print,
  };
}

/** Of the provider's films. */
const rate = 24;

/** Steps forward and back by keys: the clock moves a frame at a time, and each frame's picture is another. */
export async function stepFrames(page: SmokePage): Promise<void> {
  const look = () => page.until("the video", () => page.browser.run(state));
  /** Waits for the clock to stand within a frame, and tells what is then shown. */
  const stands = (what: string, test: (frame: number) => boolean) =>
    page.until(what, async () => {
      const { time, seeking, print } = await look();
      const within = (time * rate) % 1;
      const frame = Math.floor(time * rate);
      return !seeking && within > 0.2 && within < 0.8 && test(frame) && { frame, print };
    });
  const prints = new Map<number, number>();
  const paused = Math.floor((await look()).time * rate);
  // What is on screen may be a frame ahead of the clock of a video that was stopped.
  await page.browser.press(".");
  const begin = (await stands("the next frame", (at) => at === paused + 1 || at === paused + 2)).frame;
  let frame = begin;
  for (const key of [".", ".", ".", ",", ",", ","]) {
    frame += key === "." ? 1 : -1;
    await page.browser.press(key);
    const { print } = await stands(`frame ${frame} (from ${begin})`, (at) => at === frame);
    // The picture may follow the clock a moment later.
    const known = prints.get(frame);
    if (known !== undefined)
      await page.until("the same picture again", async () => (await look()).print === known);
    else prints.set(frame, await another(print, [...prints.values()]));
  }
  async function another(print: number, others: number[]): Promise<number> {
    if (!others.includes(print)) return print;
    return page.until("another picture", async () => {
      const later = (await look()).print;
      return !others.includes(later) && later;
    });
  }
  equal(frame, begin);
  ok(prints.size >= 3);
}
