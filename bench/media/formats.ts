import { availableParallelism } from "node:os";
import sharp, { type Sharp } from "sharp";
import { createEmulator } from "#emulator/app.ts";
import { median, type Table } from "../table.ts";
import { photograph } from "./pictures.ts";

const origin = "http://emulator.invalid";
const key = "pictai_bench";

/** The way of a thumbnail from its original's bytes to the file that is sent. */
const formats: Record<string, (picture: Sharp) => Sharp> = {
  "WebP quality 75 effort 2": (picture) => picture.webp({ quality: 75, effort: 2 }),
  "AVIF quality 50 effort 2": (picture) => picture.avif({ quality: 50, effort: 2 }),
  "AVIF quality 44 effort 2": (picture) => picture.avif({ quality: 44, effort: 2 }),
};

/** PNGs as the emulator sends them: the first of its library, at full size and grain. */
async function drawings(count: number): Promise<Buffer[]> {
  const { app } = createEmulator({ origin, images: count, videos: 0, key });
  const list = await app.request("/pictoryapis/v1/aistudio/images", {
    headers: { authorization: key, accept: "application/json", "user-agent": "bench" },
  });
  const { items }: { items: { url: string }[] } = await list.json();
  return Promise.all(items.map(async ({ url }) => Buffer.from(await (await app.request(url)).arrayBuffer())));
}

const shrunk = (original: Buffer): Sharp => sharp(original, { sequentialRead: true }).resize({ width: 480 });

/** How near a thumbnail comes to the same shrunk without loss, in decibels: peak signal to noise. */
async function fidelity(original: Buffer, thumbnail: Buffer): Promise<number> {
  const [wanted, given] = await Promise.all(
    [shrunk(original), sharp(thumbnail)].map((picture) => picture.removeAlpha().raw().toBuffer()),
  );
  const error = wanted!.reduce((sum, value, i) => sum + (value - given![i]!) ** 2, 0) / wanted!.length;
  return 10 * Math.log10(255 ** 2 / error);
}

/** Makes a thumbnail of every picture, as many at once as there are cores. */
async function makeAll(pictures: Buffer[], encode: (picture: Sharp) => Sharp): Promise<Buffer[]> {
  const made: Buffer[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < pictures.length; i = next++)
      made[i] = await encode(shrunk(pictures[i]!)).toBuffer();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return made;
}

/** What formats of thumbnails cost and give, in turns over the same pictures. */
export async function formatsTable(): Promise<Table> {
  sharp.concurrency(1);
  sharp.cache(false);
  const photographs = await Promise.all([1, 2, 3, 4].map((seed) => photograph(seed, 1024, 832)));
  const pictures = [...photographs, ...(await drawings(12))];
  const names = Object.keys(formats);
  const rates: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const made: Record<string, Buffer[]> = {};
  for (let turn = 0; turn < 3; turn++) {
    for (const name of names) {
      const began = performance.now();
      made[name] = await makeAll(pictures, formats[name]!);
      rates[name]!.push((pictures.length / (performance.now() - began)) * 1000);
    }
  }
  const bytes = (name: string) => made[name]!.reduce((sum, file) => sum + file.length, 0) / pictures.length;
  const rows = names.map(async (name) => ({
    format: name,
    "kB each": Number((bytes(name) / 1000).toFixed(1)),
    "of WebP's bytes": `${Math.round((bytes(name) / bytes(names[0]!)) * 100)} %`,
    "a second": Number(median(rates[name]!).toFixed(1)),
    "of WebP's rate": `${Math.round((median(rates[name]!) / median(rates[names[0]!]!)) * 100)} %`,
    "PSNR dB": Number(
      median(await Promise.all(pictures.map((original, i) => fidelity(original, made[name]![i]!)))).toFixed(
        1,
      ),
    ),
  }));
  return {
    title: `Formats of a 480 px thumbnail: ${photographs.length} photographs and 12 drawings, medians of 3 turns`,
    rows: await Promise.all(rows),
  };
}
