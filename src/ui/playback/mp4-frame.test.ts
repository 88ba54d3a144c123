import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { frameOfMp4, tracksAt } from "./mp4-frame.ts";

const clips = join(import.meta.dirname, "../../../emulator/clips");
const films = readdirSync(clips).filter((name) => name.endsWith(".mp4"));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function box(type: string, ...content: (number[] | Uint8Array)[]): Uint8Array {
  const inside = Buffer.concat(content.map((c) => Uint8Array.from(c)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, inside]);
}
const word = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const words = (...numbers: number[]) => numbers.flatMap(word);
const letters = (text: string) => [...Buffer.from(text, "latin1")];

function track(kind: string, ticks: number, pairs: [number, number][], version = 0): Uint8Array {
  const clock = version === 1 ? words(0x01000000, 0, 0, 0, 0, ticks, 0, 0) : words(0, 0, 0, ticks, 0);
  const lengths = box("stts", words(0, pairs.length, ...pairs.flat()));
  return box(
    "trak",
    box(
      "mdia",
      box("mdhd", clock),
      box("hdlr", words(0, 0), letters(kind)),
      box("minf", box("stbl", lengths)),
    ),
  );
}

it("reads the rate of every film of the demo from its first bytes", () => {
  expect(films.length).toBeGreaterThan(10);
  for (const name of films) {
    const bytes = readFileSync(join(clips, name)).subarray(0, 64 * 1024);
    expect(frameOfMp4(viewOf(bytes)), name).toBeCloseTo(1 / 24, 6);
  }
});

it("takes the film's frames, not the sound's, and the length that most of them have", () => {
  const sound = track("soun", 44_100, [[300, 1024]]);
  const film = track(
    "vide",
    30_000,
    [
      [1, 2002],
      [200, 1001],
      [1, 500],
    ],
    1,
  );
  const file = Buffer.concat([box("ftyp", letters("isom")), box("moov", sound, film)]);
  expect(frameOfMp4(viewOf(file))).toBeCloseTo(1001 / 30_000, 9);
});

it("tells where the tracks begin that stand behind the media", () => {
  const media = box("mdat", new Uint8Array(5_000));
  const tracks = box("moov", track("vide", 60, [[10, 1]]));
  const file = Buffer.concat([box("ftyp", letters("isom")), media, tracks]);
  const at = tracksAt(viewOf(file.subarray(0, 1_000)));
  expect(at).toBe(file.length - tracks.length);
  expect(frameOfMp4(viewOf(file.subarray(at)))).toBeCloseTo(1 / 60);
});

it("says nothing of what is cut short, empty or no film", () => {
  const film = box("moov", track("vide", 60, [[10, 1]]));
  for (let length = 0; length < film.length; length++)
    expect(frameOfMp4(viewOf(film.subarray(0, length)))).toBeUndefined();
  for (const other of [Buffer.alloc(64), Buffer.alloc(64, 255), Buffer.from("\x1aE\xdf\xa3 webm and more")])
    expect(frameOfMp4(viewOf(other))).toBeUndefined();
  expect(frameOfMp4(viewOf(box("moov", track("vide", 60, []))))).toBeUndefined();
  expect(frameOfMp4(viewOf(box("moov", track("vide", 0, [[10, 1]]))))).toBeUndefined();
});
