import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { thumbnailUrl } from "#contract/media.ts";
import { freePort, start } from "../../e2e/process.ts";
import { hasProgram, startProxy } from "./start-proxy.ts";

// Runs the server behind nginx and Caddy, each as the files of deploy/ set it up, and looks whether what goes wrong behind
// proxies goes right. It needs the programs (Debian: nginx-light, caddy, openssl) and a client (`npm run build`).

// The certificate is our own.
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
const home = mkdtempSync(join(tmpdir(), "contact-sheet-proxies-"));

const ways = [
  { file: "nginx.conf", program: "nginx", prefix: "", tls: true },
  { file: "nginx-prefix.conf", program: "nginx", prefix: "/gallery", tls: true },
  { file: "Caddyfile", program: "caddy", prefix: "", tls: false },
  { file: "Caddyfile.prefix", program: "caddy", prefix: "/gallery", tls: false },
];

function check(what: string, holds: boolean): void {
  console.log(`  ${holds ? "ok" : "FAILED"}: ${what}`);
  if (!holds) process.exitCode = 1;
}

async function tryWay({ file, program, prefix, tls }: (typeof ways)[number]): Promise<void> {
  const [port, serverPort] = [await freePort(), await freePort()];
  const base = `http${tls ? "s" : ""}://127.0.0.1:${port}${prefix}`;
  const server = await start("server/index.ts", [], {
    PORT: String(serverPort),
    AUTH: "none",
    DEMO: "1",
    PUBLIC_URL: base,
    TRUSTED_PROXIES: "127.0.0.1",
    CACHE_DIR: join(home, file, "thumbnails"),
  });
  try {
    await using _proxy = await startProxy({ home: join(home, file), file, port, serverPort, tls });
    if (prefix !== "") {
      const bare = await fetch(base, { redirect: "manual" });
      const to = new URL(bare.headers.get("location") ?? "", base).href;
      check("the bare prefix leads to its folder", bare.status === 308 && to === `${base}/`);
    }
    const page = await fetch(`${base}/`);
    check("its page comes", page.ok && (await page.text()).includes('<meta name="account"'));
    const session = await (await fetch(`${base}/api/session`)).json();
    const { items } = await (await fetch(`${base}/api/images`)).json();
    check("its list comes", items.length > 0);
    await tryMedia(base, items[0].url, program);
    await tryEvents(base, session.library);
    const foreign = await fetch(`${base}/api/changes`, {
      method: "POST",
      headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
      body: "{}",
    });
    check("a foreign page changes nothing", foreign.status === 403);
  } finally {
    await server.stop();
  }
}

async function tryMedia(base: string, url: string, program: string): Promise<void> {
  const thumbnail = base + thumbnailUrl(url, 240);
  const first = await fetch(thumbnail);
  const bytes = (await first.arrayBuffer()).byteLength;
  check("a thumbnail is made", first.headers.get("content-type") === "image/webp");
  const again = await fetch(thumbnail);
  const same = (await again.arrayBuffer()).byteLength === bytes;
  check("and is the same again", same && /private/.test(again.headers.get("cache-control") ?? ""));
  if (program === "nginx") check("from nginx' own cache", again.headers.get("x-cache") === "HIT");
  const part = await fetch(base + url, { headers: { range: "bytes=0-99" } });
  check("an original comes in ranges", part.status === 206 && (await part.arrayBuffer()).byteLength === 100);
}

async function tryEvents(base: string, library: string): Promise<void> {
  const left = new AbortController();
  const events = await fetch(`${base}/api/changes/events`, { signal: left.signal });
  const reader = events.body!.getReader();
  await reader.read();
  const change = { id: "1", subjects: ["i.a"], field: "rating", value: 3, time: Date.now() };
  const body = JSON.stringify({ library, client: "try", changes: [change] });
  const began = performance.now();
  const [answer] = await Promise.all([
    fetch(`${base}/api/changes`, { method: "POST", headers: { origin: new URL(base).origin }, body }),
    reader.read(),
  ]);
  const ms = Math.round(performance.now() - began);
  check(`a mark is told to who listens, in ${ms} ms`, answer.ok && ms < 1_000);
  left.abort();
}

try {
  for (const way of ways) {
    console.log(way.file);
    if (hasProgram(way.program)) await tryWay(way);
    else console.log(`  not tried: there is no ${way.program} here`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
// Connections that `fetch` keeps would hold the process.
process.exit();
