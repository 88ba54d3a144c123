import "#server/threads.ts";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { thumbnailUrl } from "#contract/media.ts";
import { createFetcher } from "#server/media/fetch/fetcher.ts";
import { createSealer } from "#server/media/seal.ts";
import { ThumbnailCache } from "#server/media/thumbnails/thumbnail-cache.ts";
import { ThumbnailMaker } from "#server/media/thumbnails/thumbnail-maker.ts";
import { Thumbnails } from "#server/media/thumbnails/thumbnails.ts";
import { formatsTable } from "./media/formats.ts";
import { hostileTable } from "./media/hostile.ts";
import { photograph } from "./media/pictures.ts";
import { type BenchProcess, startProcess } from "./media/process.ts";
import { median, printTable, type Table } from "./table.ts";

const key = "pictai_bench";
const { seal } = createSealer(key);
const cores = availableParallelism();
const agent = new Agent({ keepAlive: true, maxSockets: 600 });

/** A provider's CDN on loopback: `/<n>/<anything>` answers the n-th picture. */
async function startHost(pictures: Buffer[]) {
  const server = createServer((request, response) => {
    const picture = pictures[Number(request.url?.split("/")[1]) % pictures.length]!;
    response.writeHead(200, { "content-type": "image/png", "content-length": picture.length }).end(picture);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function startServer(hostOrigin: string, cacheDir: string): Promise<BenchProcess> {
  return startProcess("server.ts", {
    PICTORY_API_KEY: key,
    PICTORY_API_URL: `${hostOrigin}/pictoryapis`,
    PORT: "0",
    CACHE_DIR: cacheDir,
    DATA_DIR: join(cacheDir, "data"),
    DATABASE_URL: "",
    LOG_LEVEL: "warn",
  });
}

function request(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode} at ${url}`)),
      );
    }).on("error", reject);
  });
}

/** Runs `count` tasks, so many side by side; the results in order of the tasks. */
async function sideBySide<T>(
  count: number,
  width: number,
  task: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < count; i = next++) results[i] = await task(i);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

async function perSecond(
  count: number,
  width: number,
  task: (index: number) => Promise<unknown>,
): Promise<number> {
  // The server hangs up on connections that were idle while another turn ran.
  agent.destroy();
  const began = performance.now();
  await sideBySide(count, width, task);
  return (count / (performance.now() - began)) * 1000;
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const percent = (share: number) => `${round(share * 100, share < 0.1 ? 2 : 0)} %`;

function ratioRow(way: string, samples: number[], baseline: number[], target: string): Table["rows"][number] {
  const rate = median(samples);
  return { way, "a second": round(rate), ratio: percent(rate / median(baseline)), target };
}

/** The server's recipe in a loop with nothing around it, so many pictures side by side. */
async function bareLoop(files: string[], count: number, width: number): Promise<number> {
  sharp.concurrency(1);
  sharp.cache(false);
  return perSecond(count, width, async (i) =>
    sharp(await readFile(files[i % files.length]!), { failOn: "error", sequentialRead: true })
      .autoOrient()
      .resize({ width: 480, height: 480 * 4, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 75, effort: 2 })
      .toBuffer(),
  );
}

/** As large as a network's chunks are. */
const chunkBytes = 65_536;

/**
 * The service inside this process: what it costs beside the network's share. Its originals are read from disk as the
 * bare loop reads them, and handed on in chunks.
 */
function inProcess(files: string[]): (name: string) => Promise<unknown> {
  const open = createFetcher(async (url) => {
    const picture = await readFile(files[Number(url.pathname.split("/")[1]) % files.length]!);
    async function* chunks() {
      for (let at = 0; at < picture.length; at += chunkBytes) yield picture.subarray(at, at + chunkBytes);
    }
    return {
      status: 200,
      headers: new Headers({ "content-length": String(picture.length) }),
      chunks: chunks(),
      close: () => undefined,
    };
  });
  const thumbnails = new Thumbnails({
    account: "bench",
    maker: new ThumbnailMaker(open),
    cache: new ThumbnailCache(undefined),
  });
  const never = new AbortController().signal;
  return (name) =>
    thumbnails.get({ url: `http://files.test/${name}`, width: 480, whole: false, retry: false }, never);
}

async function makingTables(directory: string): Promise<Table[]> {
  const pictures = await sideBySide(8, cores, (i) => photograph(i + 1, 1024, i % 2 ? 768 : 832));
  const files = pictures.map((_, i) => join(directory, `${i}.png`));
  await Promise.all(files.map((file, i) => writeFile(file, pictures[i]!)));
  using host = await startHost(pictures);
  await using server = await startServer(host.origin, join(directory, "making"));
  const thumbnail = (name: string) => server.origin + thumbnailUrl(seal(`${host.origin}/${name}`), 480);

  const screen = await sideBySide(40, 6, (i) => request(thumbnail(`${i}/screen`)));
  const loaded = screen.reduce((sum, bytes) => sum + bytes, 0);
  const originals = screen.reduce((sum, _, i) => sum + pictures[i % pictures.length]!.length, 0);

  const count = 120;
  const make = inProcess(files);
  // The service decodes one picture more than there are cores; so does its baseline.
  const width = cores + 1;
  const [tight, bare, made, served]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let turn = 0; turn < 5; turn++) {
    tight.push(await bareLoop(files, count, cores));
    bare.push(await bareLoop(files, count, width));
    made.push(await perSecond(count, 24, (i) => make(`${i}/turn-${turn}`)));
    served.push(await perSecond(count, 24, (i) => request(thumbnail(`${i}/turn-${turn}`))));
  }
  return [
    {
      title: "The first screen: 40 thumbnails of 480 px, against loading the originals",
      rows: [
        {
          originals: `${round(originals / 1e6)} MB`,
          thumbnails: `${round(loaded / 1e6, 2)} MB`,
          each: `${round(loaded / 40 / 1000)} kB`,
          ratio: percent(loaded / originals),
          target: "<= 1.5 %",
        },
      ],
    },
    {
      title: `Thumbnails a second on ${cores} cores; medians of 5 turns`,
      rows: [
        { way: `bare sharp loop, ${width} at once`, "a second": round(median(bare)), ratio: "", target: "" },
        ratioRow(`bare sharp loop, ${cores} at once: cores are idle between pictures`, tight, bare, ""),
        ratioRow("the service, originals from disk", made, bare, ">= 90 %"),
        ratioRow("over HTTP, with the CDN and the client on the same cores", served, bare, ""),
      ],
    },
  ];
}

async function cachedTable(directory: string): Promise<Table> {
  const picture = await photograph(99, 1024, 832);
  using host = await startHost([picture]);
  await using server = await startServer(host.origin, join(directory, "cached"));
  const address = server.origin + thumbnailUrl(seal(`${host.origin}/0/cached`), 480);
  const file = join(directory, "thumbnail.webp");
  await writeFile(file, Buffer.from(await (await fetch(address)).arrayBuffer()));
  await using plain = await startProcess("static.ts", { FILE: file });
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 7; turn++) {
    theirs.push(await perSecond(3000, 32, () => request(plain.origin)));
    ours.push(await perSecond(3000, 32, () => request(address)));
  }
  return {
    title: "A cached thumbnail, requests a second; medians of 7 turns",
    rows: [
      {
        "static-file server": round(median(theirs), 0),
        "through the server": round(median(ours), 0),
        ratio: percent(median(ours) / median(theirs)),
        target: ">= 60 %",
      },
    ],
  };
}

async function memoryTable(directory: string): Promise<Table> {
  const pictures = await sideBySide(2, cores, (i) => photograph(i + 200, 2048, 2048));
  using host = await startHost(pictures);
  await using server = await startServer(host.origin, join(directory, "memory"));
  await request(`${server.origin}/healthz`);
  const idle = await server.peakMemory();
  const rate = await perSecond(500, 500, (i) =>
    request(server.origin + thumbnailUrl(seal(`${host.origin}/${i}/memory`), 480)),
  );
  const peak = await server.peakMemory();
  return {
    title: `The server's memory while 500 uncached thumbnails of 4-megapixel PNGs (${round(pictures[0]!.length / 1e6)} MB) are asked for at once`,
    rows: [
      {
        "peak before": `${round(idle / 1e6, 0)} MB`,
        "peak after": `${round(peak / 1e6, 0)} MB`,
        "thumbnails a second": round(rate),
        target: "< 600 MB",
      },
    ],
  };
}

/** The media figures: a table each, with its baseline measured in the same run. Takes about two minutes. */
export async function run(): Promise<Table[]> {
  const directory = await mkdtemp(join(tmpdir(), "contact-sheet-bench-"));
  try {
    return [
      ...(await makingTables(directory)),
      await formatsTable(),
      await cachedTable(directory),
      await memoryTable(directory),
      await hostileTable(),
    ];
  } finally {
    agent.destroy();
    await rm(directory, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const { title, rows } of await run()) printTable(title, rows);
}
