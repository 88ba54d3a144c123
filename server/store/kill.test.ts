import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, expect, it } from "vitest";
import { openSqlite } from "./databases/sqlite.ts";
import { storeIn } from "./open-store.ts";

const home = mkdtempSync(join(tmpdir(), "contact-sheet-kill-"));
afterAll(() => rmSync(home, { recursive: true }));

const env = { ...process.env, NODE_COMPILE_CACHE: join(home, "compiled") };

/** Starts a writer and kills it without notice, so many confirmations and a moment later; gives what it has confirmed. */
async function killed(
  writer: string,
  data: string,
  round: string,
  confirmations: number,
  momentMs: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, data, round], { env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk;
    if (output.split("\n").length > confirmations) setTimeout(() => child.kill("SIGKILL"), momentMs);
  });
  await once(child, "close");
  // A line that was cut off was not heard by anybody.
  return output.split("\n").slice(0, -1);
}

/** The writer in one file: its many starts would else be spent on reading modules. */
async function bundledWriter(): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, "testing/write-and-tell.ts"),
      outDir: home,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "writer.mjs" } },
    },
  });
  const writer = join(home, "writer.mjs");
  // What is killed keeps no compiled code for the next.
  await promisify(execFile)(process.execPath, [writer, join(home, "first"), "first", "1"], { env });
  return writer;
}

const chains = ["a", "b"];
// Three counts of confirmations with seventeen moments, in two chains: a hundred kills. Each start is a process of its own,
// which is all that this costs.
const moments = 17;
const rounds = 3 * moments;

it("loses nothing that it has confirmed, whenever it is killed", async () => {
  const writer = await bundledWriter();
  const confirmed: string[] = [];
  // Side by side, each over a database of its own that is never closed in peace.
  await Promise.all(
    chains.map(async (chain) => {
      const data = join(home, chain);
      for (let round = 0; round < rounds; round++) {
        const told = await killed(writer, data, `${chain}${round}`, round % 3, (round % moments) * 0.3);
        confirmed.push(...told);
      }
    }),
  );
  expect(confirmed.length).toBeGreaterThan(chains.length * rounds);
  const kept = new Set<string>();
  for (const chain of chains) {
    const store = await storeIn(openSqlite(join(home, chain)));
    await store.verify();
    await store.readAll("work", async (registers) => {
      for (const { subject } of registers) kept.add(subject);
    });
    await store.close();
  }
  // Of each change both subjects, or neither.
  expect(confirmed.filter((id) => !kept.has(`i.${id}.a`) || !kept.has(`i.${id}.b`))).toEqual([]);
  expect([...kept].filter((subject) => !kept.has(otherOf(subject)))).toEqual([]);
}, 120_000);

const otherOf = (subject: string) =>
  subject.endsWith("a") ? `${subject.slice(0, -1)}b` : `${subject.slice(0, -1)}a`;
