import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { start } from "../e2e/process.ts";
import { startPostgres } from "../server/store/testing/postgres-server.ts";
import { bareTable, bareUpsert } from "./marks/bare-table.ts";
import { median, printTable, type Table } from "./table.ts";

const rounds = 5;
const marksARound = 200;

/** Makes one mark, durably. */
type Mark = (i: number) => unknown;

/** Marks a second, one at a time, each way in turn in every round: what else the machine does then meets both alike. */
async function compare(ways: Record<string, Mark>): Promise<Map<string, number>> {
  const rates = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const [way, mark] of Object.entries(ways)) {
      const began = performance.now();
      for (let i = 0; i < marksARound; i++) await mark((round + 1) * marksARound + i);
      // The first round is for the compiler.
      if (round >= 0) rates.get(way)?.push((marksARound / (performance.now() - began)) * 1000);
    }
  }
  return new Map([...rates].map(([way, samples]) => [way, median(samples)]));
}

/** What a page does for one mark: a request over a connection that is kept, and its answer. */
function throughServer(origin: string): Mark {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (i) =>
    new Promise<void>((resolve, reject) => {
      const change = { id: String(i), subjects: [`i.${i}`], field: "rating", value: 4, time: Date.now() };
      const sent = request(`${origin}/api/changes`, { method: "POST", agent }, (response) => {
        response.resume().on("end", () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`A mark was answered with ${response.statusCode}.`));
        });
      });
      sent.on("error", reject).end(JSON.stringify({ library: "demo", client: "bench", changes: [change] }));
    });
}

function tableOf(database: string, rates: Map<string, number>): Table["rows"] {
  const bare = rates.get("bare prepared statement") ?? Number.NaN;
  return [...rates].map(([way, rate]) => ({
    database,
    way,
    "marks a second": Math.round(rate),
    "of bare": (rate / bare).toFixed(2),
    target: way === "through the server" ? `>= 0.50 ${rate / bare >= 0.5 ? "met" : "missed"}` : "",
  }));
}

async function sqliteRows(home: string): Promise<Table["rows"]> {
  const server = await start("server/index.ts", [], {
    PORT: "0",
    LOG_LEVEL: "error",
    CACHE_MEGABYTES: "0",
    DATA_DIR: join(home, "data"),
  });
  const least = await start("bench/marks/bare-server.ts", [join(home, "least.sqlite")]);
  const bare = new DatabaseSync(join(home, "bare.sqlite"));
  try {
    bare.exec(`pragma journal_mode = wal; pragma synchronous = full; ${bareTable}`);
    const insert = bare.prepare(bareUpsert("?", "?", "?", "?"));
    const rates = await compare({
      "bare prepared statement": (i) => insert.run(`i.${i}`, "rating", "4", Date.now()),
      "the same behind a bare node:http": throughServer(least.url),
      "through the server": throughServer(server.url),
    });
    return tableOf("SQLite", rates);
  } finally {
    bare.close();
    await Promise.all([server.stop(), least.stop()]);
  }
}

async function postgresRows(home: string): Promise<Table["rows"]> {
  await using postgres = await startPostgres({ durable: true });
  if (!postgres) return [{ database: "PostgreSQL", way: "not for this platform" }];
  const server = await start("server/index.ts", [], {
    PORT: "0",
    LOG_LEVEL: "error",
    CACHE_MEGABYTES: "0",
    DATA_DIR: home,
    DATABASE_URL: postgres.url(),
  });
  const bare = new pg.Client(postgres.url());
  try {
    await bare.connect();
    await bare.query(bareTable);
    const text = bareUpsert("$1", "$2", "$3", "$4");
    const rates = await compare({
      "bare prepared statement": (i) =>
        bare.query({ name: "mark", text, values: [`i.${i}`, "rating", "4", Date.now()] }),
      "through the server": throughServer(server.url),
    });
    return tableOf("PostgreSQL", rates);
  } finally {
    await bare.end();
    await server.stop();
  }
}

const home = mkdtempSync(join(tmpdir(), "contact-sheet-marks-"));
try {
  const rows = [...(await sqliteRows(home)), ...(await postgresRows(home))];
  printTable("Marks, one at a time, each on the disk before the next", rows);
} finally {
  rmSync(home, { recursive: true, force: true });
}
