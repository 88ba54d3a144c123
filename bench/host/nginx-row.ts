import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { thumbnailUrl } from "#contract/media.ts";
import { freePort } from "../../e2e/process.ts";
import { startProxy } from "../../scripts/deploy/start-proxy.ts";
import { median } from "../table.ts";
import { startProgram } from "./programs.ts";
import { requestsASecond } from "./requests-a-second.ts";

const requests = Number(process.env.REQUESTS_A_TURN ?? 20_000);
const turns = 5;

/** How fast nginx hands out a thumbnail that it keeps, beside a file of the same bytes with nothing around it. */
export async function nginxRow(home: string): Promise<Record<string, string | number>> {
  const [at, port, proxy, files] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const library = ["--images", "100", "--videos", "0", "--finish", "light"];
  await using emulator = await startProgram(["emulator/index.ts", "--port", String(at), ...library]);
  await using _server = await startProgram(["server/index.ts"], {
    PICTORY_API_KEY: "pictai_demo",
    PICTORY_API_URL: `${emulator.url}/pictoryapis`,
    DATA_DIR: join(home, "data"),
    CACHE_DIR: join(home, "cache"),
    PORT: String(port),
    AUTH: "none",
    PUBLIC_URL: `http://127.0.0.1:${proxy}`,
    TRUSTED_PROXIES: "127.0.0.1",
  });
  const more = `server { listen 127.0.0.1:${files}; location / { root ${home}; default_type image/webp; } }`;
  const nginx = { home: join(home, "nginx"), file: "nginx.conf", port: proxy, serverPort: port, more };
  await using _nginx = await startProxy(nginx);
  const origin = `http://127.0.0.1:${proxy}`;
  const list = await (await fetch(`${origin}/api/images`)).json();
  const address = origin + thumbnailUrl(list.items[0].url, 480);
  const thumbnail = await fetch(address);
  writeFileSync(join(home, "thumbnail.webp"), Buffer.from(await thumbnail.arrayBuffer()));
  const [kept, file]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    file.push(await requestsASecond(`http://127.0.0.1:${files}/thumbnail.webp`, requests));
    kept.push(await requestsASecond(address, requests));
  }
  return {
    "nginx, a file": Math.round(median(file)),
    "nginx, a kept thumbnail": Math.round(median(kept)),
    ratio: `${Math.round((100 * median(kept)) / median(file))} %`,
    target: ">= 90 %",
  };
}
