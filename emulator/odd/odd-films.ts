import { readFile } from "node:fs/promises";
import type { OddMedium } from "./odd-medium.ts";

/** Two seconds of one clip in another container or codec, made once by ffmpeg. */
const film = (file: string, type: string, about: string): OddMedium => ({
  kind: "video",
  about,
  stated: [1280, 720],
  type,
  make: () => readFile(new URL(`../clips/odd/${file}`, import.meta.url)),
});

const cmaf = film("film-cmaf.mp4", "video/mp4", "a fragmented MP4 of the brand cmfc");
/** "styp": the box that a segment of a stream begins with, before the brand cmfc. */
const segmentType = Buffer.from("\0\0\0\x18stypcmfc\0\0\0\0cmfcmsdh", "latin1");

/** Films by the name that their address ends in. */
export const oddFilms = {
  webm: film("film.webm", "video/webm", "VP9 and Opus in WebM"),
  quicktime: film("film.mov", "video/quicktime", "H.264 and AAC in a QuickTime MOV"),
  cmaf,
  segment: {
    ...cmaf,
    about: "a fragmented MP4 that begins with styp",
    make: async () => Buffer.concat([segmentType, await cmaf.make()]),
  },
  hevc: film("film-hevc.mp4", "video/mp4", "HEVC with sound, which many browsers cannot decode"),
  matroska: film("film.mkv", "video/x-matroska", "H.264 in Matroska, which few browsers play"),
  "gzip-film": { ...cmaf, about: "an MP4 sent as gzip", packed: "gzip" },
} satisfies Record<string, OddMedium>;
