import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openProvider } from "#server/compose.ts";
import { parseEnv } from "#server/env.ts";
import { createFetcher } from "#server/media/fetch/fetcher.ts";
import { Originals } from "#server/media/originals/originals.ts";
import { createUpstream } from "#server/upstream/client.ts";
import { archive } from "./archive.ts";
import { leaveOpen } from "./in-the-open.ts";
import { readOptions } from "./options.ts";
import { manifestIn } from "./testing/command.ts";
import { originalAt, startProvider } from "./testing/provider.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-archive-stalled-"));
afterAll(() => rmSync(home, { recursive: true }));

it("lets a host go that stalls, and brings the others", async () => {
  await using provider = await startProvider({ images: 4, videos: 0 });
  const env = parseEnv({
    PICTORY_API_URL: provider.url,
    PICTORY_API_KEY: "pictai_demo",
    DATA_DIR: join(home, "data"),
  });
  const { hop, demo: _, ...upstream } = await openProvider(env);
  const open = async () => ({
    env,
    upstream: createUpstream({ ...upstream, seal: leaveOpen }),
    // As in earnest, but that nobody waits for a quarter of a minute, three times.
    originals: new Originals(createFetcher(hop, { headersMs: 2_000, idleMs: 300, redirects: 3 })),
  });
  const run = async (to: string) => {
    const options = readOptions(["--to", to]);
    if (options === "help") throw new Error("No options");
    const told: string[] = [];
    const code = await archive(options, open, new AbortController().signal, (line) => told.push(line));
    return { code, told: told.join("\n") };
  };
  await run(join(home, "look"));
  const [stalled = ""] = provider.asked;
  provider.otherwise.set(stalled, (response) => {
    response.writeHead(200, { "content-type": "image/png", "content-length": 100_000 });
    response.write(originalAt(stalled).subarray(0, 30_000));
  });
  const folder = join(home, "stalled");
  const { code, told } = await run(folder);
  expect(code, told).toBe(1);
  expect(manifestIn(folder).entries.size).toBe(3);
  expect(readFileSync(join(folder, "errors.csv"), "utf8")).toMatch(/takes too long/);
  provider.otherwise.clear();
  expect((await run(folder)).code).toBe(0);
  expect(manifestIn(folder).entries.size).toBe(4);
}, 30_000);
