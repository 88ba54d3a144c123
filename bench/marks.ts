import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { endpoints } from "#shared/paths.ts";
import { start } from "../e2e/process.ts";
import { startPostgres } from "../server/store/testing/postgres-server.ts";
import { bareTable, bareUpsert } from "./marks/bare-table.ts";
import { type Connection, openConnection } from "./marks/connection.ts";
import { timesUntilTold } from "./marks/told.ts";
import { median, p95, printTable, type Table } from "./table.ts";

/** The ways take turns every few marks, so that whatever else the machine does then meets all of them alike. */
const turns = 60;
const marksATurn = 25;
/** A server runs for days: so many turns come before, for the compiler. */
const warmUp = 40;

/** Makes one mark, durably. */
type Mark = (i: number) => unknown;

/** Milliseconds of each turn, by the way. */
async function compare(ways: Record<string, Mark>): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  let made = 0;
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const [way, mark] of Object.entries(ways)) {
      const began = performance.now();
      for (let i = 0; i < marksATurn; i++) await mark(made++);
      if (turn >= 0) times.get(way)?.push(performance.now() - began);
    }
  }
  return times;
}

/** What a page does for one mark: a request over a connection that is kept, and its answer. */
const through =
  (connection: Connection): Mark =>
  (i) =>
    connection.post(endpoints.changes, {
      library: "demo",
      client: "bench",
      changes: [{ id: String(i), subjects: [`i.${i}`], field: "rating", value: 4, time: Date.now() }],
    });

/** Each turn is compared with the bare one beside it. */
function tableOf(database: string, times: ReadonlyMap<string, readonly number[]>): Table["rows"] {
  const bare = times.get("bare prepared statement") ?? [];
  return [...times].map(([way, turns]) => {
    const ofBare = median(turns.map((ms, i) => (bare[i] ?? Number.NaN) / ms));
    return {
      database,
      way,
      "marks a second": Math.round((marksATurn / median(turns)) * 1_000),
      "of bare": ofBare.toFixed(2),
      target: way === "through the server" ? `>= 0.50 ${ofBare >= 0.5 ? "met" : "missed"}` : "",
    };
  });
}

/** How soon another page has a mark, which is of the same server or of another one over the same database. */
async function toldRows(database: string, origin: string, other: string): Promise<Table["rows"]> {
  const ways = { "the same server's": origin, "another server's": other };
  const rows: Table["rows"] = [];
  for (const [way, to] of Object.entries(ways)) {
    const times = await timesUntilTold(origin, to);
    rows.push({
      database,
      "page that reads it": way,
      marks: times.length,
      "p50 ms": median(times).toFixed(0),
      "p95 ms": p95(times).toFixed(0),
      target: `p95 < 1,000 ${p95(times) < 1_000 ? "met" : "missed"}`,
    });
  }
  return rows;
}

const startServer = (dataDir: string, databaseUrl = "") =>
  start("server/index.ts", [], {
    PORT: "0",
    LOG_LEVEL: "error",
    CACHE_MEGABYTES: "0",
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
  });

/** Both tables' rows of one database. */
type Rows = Record<"rates" | "told", Table["rows"]>;

async function sqliteRows(home: string): Promise<Rows> {
  const dataDir = join(home, "data");
  const server = await startServer(dataDir);
  const least = await start("bench/marks/bare-server.ts", [join(home, "least.sqlite")]);
  const bare = new DatabaseSync(join(home, "bare.sqlite"));
  try {
    bare.exec(`pragma journal_mode = wal; pragma synchronous = full; ${bareTable}`);
    const insert = bare.prepare(bareUpsert("?", "?", "?", "?"));
    using toLeast = await openConnection(least.url);
    using toServer = await openConnection(server.url);
    const times = await compare({
      "bare prepared statement": (i) => insert.run(`i.${i}`, "rating", "4", Date.now()),
      "the same behind a bare node:http": through(toLeast),
      "through the server": through(toServer),
    });
    const other = await startServer(dataDir);
    const told = await toldRows("SQLite", server.url, other.url).finally(other.stop);
    return { rates: tableOf("SQLite", times), told };
  } finally {
    bare.close();
    await Promise.all([server.stop(), least.stop()]);
  }
}

async function postgresRows(home: string): Promise<Rows> {
  await using postgres = await startPostgres({ durable: true });
  if (!postgres) return { rates: [{ database: "PostgreSQL", way: "not for this platform" }], told: [] };
  const server = await startServer(home, postgres.url());
  const bare = new pg.Client(postgres.url());
  try {
    await bare.connect();
    await bare.query(bareTable);
    const text = bareUpsert("$1", "$2", "$3", "$4");
    using toServer = await openConnection(server.url);
    const times = await compare({
      "bare prepared statement": (i) =>
        bare.query({ name: "mark", text, values: [`i.${i}`, "rating", "4", Date.now()] }),
      "through the server": through(toServer),
    });
    const other = await startServer(home, postgres.url());
    const told = await toldRows("PostgreSQL", server.url, other.url).finally(other.stop);
    return { rates: tableOf("PostgreSQL", times), told };
  } finally {
    await bare.end();
    await server.stop();
  }
}

const home = mkdtempSync(join(tmpdir(), "contact-sheet-marks-"));
try {
  const rows = [await sqliteRows(home), await postgresRows(home)];
  printTable(
    "Marks, one at a time, each on the disk before the next",
    rows.flatMap(({ rates }) => rates),
  );
  printTable(
    "From sending a mark to when another page has read it",
    rows.flatMap(({ told }) => told),
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
