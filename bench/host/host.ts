import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { thumbnailUrl } from "#contract/media.ts";
import { freePort } from "../../e2e/process.ts";
import { hasProgram, startProxy } from "../../scripts/deploy/start-proxy.ts";
import { median, printTable } from "../table.ts";
import { type Paged, page } from "./paging.ts";
import { startProgram } from "./programs.ts";
import { requestsASecond } from "./requests-a-second.ts";

const key = "pictai_demo";
const clients = 200;
const seconds = Number(process.env.SECONDS_A_TURN ?? 8);
const turns = 3;

const home = await mkdtemp(join(tmpdir(), "contact-sheet-host-"));
const percent = (share: number) => `${Math.round(share * 100)} %`;
const emulate = (...more: string[]) =>
  freePort().then((port) => startProgram(["emulator/index.ts", "--port", String(port), ...more]));
const serve = (apiUrl: string, env: Record<string, string> = {}) =>
  startProgram(["server/index.ts"], {
    PICTORY_API_KEY: key,
    PICTORY_API_URL: apiUrl,
    PORT: "0",
    DATA_DIR: join(home, "data"),
    CACHE_DIR: join(home, "cache"),
    ...env,
  });

async function pagingRows(latency: number) {
  const library = ["--images", "95000", "--videos", "5000", "--finish", "sketch"];
  await using emulator = await emulate(...library, "--latency", String(latency));
  await using server = await serve(`${emulator.url}/pictoryapis`);
  const direct: Paged[] = [];
  const through: Paged[] = [];
  const headers = { authorization: key, "user-agent": "Mozilla/5.0" };
  await page(`${server.url}/api/images`, { clients, seconds: 2 });
  const before = server.megabytes();
  const cpu = { provider: 0, server: 0 };
  for (let turn = 0; turn < turns; turn++) {
    cpu.provider -= emulator.cpuMs();
    direct.push(await page(`${emulator.url}/pictoryapis/v1/aistudio/images`, { clients, seconds, headers }));
    cpu.provider += emulator.cpuMs();
    cpu.server -= server.cpuMs();
    through.push(await page(`${server.url}/api/images`, { clients, seconds }));
    cpu.server += server.cpuMs();
  }
  const rate = (paged: Paged[]) => median(paged.map(({ pagesASecond }) => pagesASecond));
  const each = (ms: number, paged: Paged[]) =>
    (ms / paged.reduce((sum, { pages }) => sum + pages, 0)).toFixed(1);
  return {
    "the provider's latency": `${latency} ms`,
    "asked directly": Math.round(rate(direct)),
    "through the server": Math.round(rate(through)),
    ratio: percent(rate(through) / rate(direct)),
    target: ">= 70 %",
    // Where all of them share two cores, these bound what can be had.
    "provider's CPU ms a page": each(cpu.provider, direct),
    "server's CPU ms a page": each(cpu.server, through),
    errors: through.reduce((sum, { errors }) => sum + errors, 0),
    "MB before": Math.round(before),
    "MB after": Math.round(server.megabytes()),
  };
}

async function coldStartRow() {
  const [listening, answered]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 5; turn++) {
    const began = performance.now();
    await using server = await serve("http://127.0.0.1:9/pictoryapis");
    listening.push(server.startMs);
    await (await fetch(`${server.url}/healthz`)).text();
    answered.push(performance.now() - began);
  }
  const target = "< 1000";
  return {
    "ms until it listens": Math.round(median(listening)),
    "until its first answer": Math.round(median(answered)),
    target,
  };
}

async function nginxRow() {
  await using emulator = await emulate("--images", "100", "--videos", "0", "--finish", "light");
  const [port, proxy, files] = [await freePort(), await freePort(), await freePort()];
  await using _server = await serve(`${emulator.url}/pictoryapis`, {
    PORT: String(port),
    AUTH: "none",
    PUBLIC_URL: `http://127.0.0.1:${proxy}`,
    TRUSTED_PROXIES: "127.0.0.1",
  });
  // Beside ours it serves a file with nothing around it.
  const more = `server { listen 127.0.0.1:${files}; location / { root ${home}; default_type image/webp; } }`;
  const nginx = { home: join(home, "nginx"), file: "nginx.conf", port: proxy, serverPort: port, more };
  await using _nginx = await startProxy(nginx);
  const origin = `http://127.0.0.1:${proxy}`;
  const list = await (await fetch(`${origin}/api/images`)).json();
  const address = origin + thumbnailUrl(list.items[0].url, 480);
  const thumbnail = await fetch(address);
  writeFileSync(join(home, "thumbnail.webp"), Buffer.from(await thumbnail.arrayBuffer()));
  const [kept, file]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 5; turn++) {
    file.push(await requestsASecond(`http://127.0.0.1:${files}/thumbnail.webp`, 40_000));
    kept.push(await requestsASecond(address, 40_000));
  }
  return {
    "nginx, a file": Math.round(median(file)),
    "nginx, a kept thumbnail": Math.round(median(kept)),
    ratio: percent(median(kept) / median(file)),
    target: ">= 90 %",
  };
}

// One of them alone by its name.
const asked = process.argv.slice(2);
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
try {
  if (isAsked("start")) printTable("Cold start of the server, without a build", [await coldStartRow()]);
  if (isAsked("paging"))
    printTable(`${clients} clients paging a library of 100,000, pages a second`, [
      await pagingRows(0),
      await pagingRows(200),
    ]);
  if (isAsked("nginx")) {
    if (hasProgram("nginx") && hasProgram("ab"))
      printTable("Cached thumbnails behind nginx, requests a second", [await nginxRow()]);
    else
      console.log("No thumbnails behind nginx: it takes nginx and ab (Debian: nginx-light, apache2-utils).");
  }
} finally {
  await rm(home, { recursive: true, force: true });
}
