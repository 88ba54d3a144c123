import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readFrame } from "./read-frame.ts";

afterEach(() => vi.unstubAllGlobals());

const film = readFileSync(join(import.meta.dirname, "../../../emulator/clips/16x9-fox-7.mp4"));
const signal = () => new AbortController().signal;

/** A host of one file; it says which pieces were asked for, and how many of its answers are still open. */
function host(file: Uint8Array<ArrayBuffer>, { ranges = true } = {}) {
  const asked: string[] = [];
  let live = 0;
  vi.stubGlobal("fetch", async (_url: string, init: { headers: { range: string }; signal: AbortSignal }) => {
    asked.push(init.headers.range);
    const [from = 0, to = 0] = init.headers.range.replace("bytes=", "").split("-").map(Number);
    live++;
    init.signal.addEventListener("abort", () => live--);
    const body = ranges ? file.subarray(from, to + 1) : file;
    return new Response(body, { status: ranges ? 206 : 200 });
  });
  return { asked, live: () => live };
}

it("reads the head of a film, and gives the rest back", async () => {
  for (const ranges of [true, false]) {
    const { asked, live } = host(Uint8Array.from(film), { ranges });
    expect(await readFrame("/film", signal())).toBeCloseTo(1 / 24);
    expect(asked).toEqual(["bytes=0-262143"]);
    expect(live()).toBe(0);
  }
});

it("goes where the tracks are, behind the media, where the host lets it", async () => {
  const tracks = film.indexOf("moov") - 4;
  const length = film.readUInt32BE(tracks);
  const media = Buffer.alloc(400_000);
  media.writeUInt32BE(media.length);
  media.write("mdat", 4);
  const turned = Uint8Array.from(
    Buffer.concat([film.subarray(0, tracks), media, film.subarray(tracks, tracks + length)]),
  );
  const { asked, live } = host(turned);
  expect(await readFrame("/film", signal())).toBeCloseTo(1 / 24);
  expect(asked[1]).toMatch(`bytes=${tracks + media.length}-`);
  expect(live()).toBe(0);
  host(turned, { ranges: false });
  expect(await readFrame("/film", signal())).toBeUndefined();
});

it("tells nothing of a file that does not arrive", async () => {
  vi.stubGlobal("fetch", async () => new Response("gone", { status: 404 }));
  expect(await readFrame("/film", signal())).toBeUndefined();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
  expect(await readFrame("/film", signal())).toBeUndefined();
});
