import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { mp4 } from "../testing/pictures.ts";
import { startHost, type UpstreamHost } from "../testing/upstream-host.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const half = 200_000;

/** A provider of one video, of which it sends a half, and the rest when it is told to. */
async function startProvider(): Promise<{ host: UpstreamHost; sendRest: () => void }> {
  const rests: (() => void)[] = [];
  const film = mp4(2 * half);
  const send = (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "video/mp4", "content-length": film.length });
    response.write(film.subarray(0, half));
    rests.push(() => response.end(film.subarray(half)));
  };
  const host = await startHost(({ url = "" }, response) => {
    if (url.startsWith("/film")) return send(response);
    const video = {
      id: "a",
      url: `${host.origin}/film.mp4`,
      prompt: "a fox",
      model: "one",
      aspectRatio: "16:9",
      createdDate: "2026-01-01T00:00:00Z",
    };
    response.end(JSON.stringify({ items: url.includes("/videos") ? [video] : [] }));
  });
  ends.push(() => host[Symbol.asyncDispose]());
  return {
    host,
    sendRest: () => {
      for (const rest of rests.splice(0)) rest();
    },
  };
}

async function startServer(
  host: UpstreamHost,
  seconds: number,
  env: Record<string, string> = {},
): Promise<{ url: string; child: ChildProcess; data: string }> {
  const home = mkdtempSync(join(tmpdir(), "contact-sheet-shutdown-"));
  const data = join(home, "data");
  ends.push(() => rmSync(home, { recursive: true }));
  const child = spawn(process.execPath, ["server/index.ts"], {
    env: {
      PATH: process.env.PATH,
      PICTORY_API_KEY: "pictai_test",
      PICTORY_API_URL: `${host.origin}/pictoryapis`,
      PORT: "0",
      DATA_DIR: data,
      DATABASE_URL: "",
      CACHE_DIR: join(home, "cache"),
      SHUTDOWN_SECONDS: String(seconds),
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  ends.push(() => child.kill("SIGKILL"));
  let output = "";
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
    if (!url) continue;
    child.stdout?.resume();
    return { url, child, data };
  }
  throw new Error(`The server ended before it listened: ${output}`);
}

/** A download of which the first bytes have come. */
async function download(url: string) {
  const list = await (await fetch(url + endpoints.videos)).json();
  const response = await fetch(url + list.items[0].url);
  const reader = response.body!.getReader();
  let bytes = (await reader.read()).value?.byteLength ?? 0;
  return {
    async rest(): Promise<number> {
      for (let next = await reader.read(); !next.done; next = await reader.read())
        bytes += next.value.byteLength;
      return bytes;
    },
  };
}

it("lets a download end, tells listeners to go, takes nobody new, and ends well", async () => {
  const { host, sendRest } = await startProvider();
  const { url, child } = await startServer(host, 20);
  const film = await download(url);
  const events = (await fetch(url + endpoints.changeEvents)).body!.getReader();
  await events.read();
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  for (let next = await events.read(); !next.done; ) next = await events.read();
  await expect
    .poll(() =>
      fetch(url + endpoints.health).then(
        () => "answered",
        () => "refused",
      ),
    )
    .toBe("refused");
  sendRest();
  expect(await film.rest()).toBe(2 * half);
  expect(await exit).toEqual([0, null]);
});

it("breaks off what takes longer than it is given, and ends well all the same", async () => {
  const { host } = await startProvider();
  const { url, child } = await startServer(host, 1);
  const film = await download(url);
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await expect(film.rest()).rejects.toThrow();
  expect(await exit).toEqual([0, null]);
});

it("closes the database that a team signs in with too: nothing is left beside its file", async () => {
  const { host } = await startProvider();
  const secret = "a secret for tests that is long enough";
  const { url, child, data } = await startServer(host, 1, { AUTH: "team", APP_SECRET: secret });
  const body = JSON.stringify({ email: "nobody@example.com", password: "not this one at all" });
  const headers = { "content-type": "application/json", origin: url };
  await fetch(`${url}${endpoints.access}/sign-in`, { method: "POST", headers, body });
  expect(readdirSync(data)).toContain("contact-sheet.sqlite-wal");
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
  expect(readdirSync(data)).toEqual(["contact-sheet.sqlite"]);
});
