import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { endpoints } from "#shared/paths.ts";
import { start } from "../e2e/process.ts";
import { startPostgres } from "../server/store/testing/postgres-server.ts";
import { assetsOfAction, timeOfAction } from "./marks/action.ts";
import { bareTable, bareUpsert } from "./marks/bare-table.ts";
import { type Connection, openConnection } from "./marks/connection.ts";
import { timesUntilTold } from "./marks/told.ts";
import { median, p95, printTable, type Table } from "./table.ts";

/** The ways take turns every few marks, so that whatever else the machine does then meets all of them alike. */
const turns = 60;
const marksATurn = 25;
/** A server runs for days: so many turns come before, for the compiler, which is done after some thousand requests. */
const warmUp = 160;
const manyAtOnce = `the same, ${marksATurn} at once`;

/** Makes one mark, durably. */
type Mark = (i: number) => unknown;

/** Makes the marks of a turn, of which this is the first. */
type Way = (first: number) => Promise<void>;

/** Milliseconds of each turn, by the way. */
async function compare(ways: Record<string, Way>): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  let made = 0;
  for (let turn = -warmUp; turn < turns; turn++) {
    for (const [name, way] of Object.entries(ways)) {
      const began = performance.now();
      await way(made);
      if (turn >= 0) times.get(name)?.push(performance.now() - began);
      made += marksATurn;
    }
  }
  return times;
}

const oneByOne =
  (mark: Mark): Way =>
  async (first) => {
    for (let i = 0; i < marksATurn; i++) await mark(first + i);
  };

/** What a page does for one mark: a request over a connection that is kept, and its answer. */
const through =
  (connection: Connection): Mark =>
  (i) =>
    connection.post(endpoints.changes, {
      library: "demo",
      client: "bench",
      changes: [{ id: String(i), subjects: [`i.${i}`], field: "rating", value: 4, time: Date.now() }],
    });

/** All marks of a turn at once, each over a connection of its own. */
const atOnce =
  (connections: readonly Connection[]): Way =>
  async (first) => {
    await Promise.all(connections.map((connection, i) => through(connection)(first + i)));
  };

/** So many pages that are open at once. */
async function openPages(origin: string) {
  const pages = await Promise.all(Array.from({ length: marksATurn }, () => openConnection(origin)));
  return Object.assign(pages, {
    [Symbol.dispose]: () => {
      for (const page of pages) page[Symbol.dispose]();
    },
  });
}

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

/** The rows of one database in each table. */
type Rows = Record<"rates" | "actions" | "told", Table["rows"]>;

/** How long one action takes for very many assets: for those that have no rating yet, and once more. */
async function actionRows(database: string, origin: string, most?: number): Promise<Table["rows"]> {
  const rows: Table["rows"] = [];
  for (const what of ["rated for the first time", "rated anew"]) {
    const ms = await timeOfAction(origin);
    rows.push({
      database,
      what,
      assets: assetsOfAction,
      "all, ms": Math.round(ms),
      target: most === undefined ? "" : `<= ${most} ${ms <= most ? "met" : "missed"}`,
    });
  }
  return rows;
}

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
    using pages = await openPages(server.url);
    const times = await compare({
      "bare prepared statement": oneByOne((i) => insert.run(`i.${i}`, "rating", "4", Date.now())),
      "the same behind a bare node:http": oneByOne(through(toLeast)),
      "through the server": oneByOne(through(toServer)),
      [manyAtOnce]: atOnce(pages),
    });
    const actions = await actionRows("SQLite", server.url, 1_200);
    const other = await startServer(dataDir);
    const told = await toldRows("SQLite", server.url, other.url).finally(other.stop);
    return { rates: tableOf("SQLite", times), actions, told };
  } finally {
    bare.close();
    await Promise.all([server.stop(), least.stop()]);
  }
}

async function postgresRows(home: string): Promise<Rows> {
  await using postgres = await startPostgres({ durable: true });
  if (!postgres)
    return { rates: [{ database: "PostgreSQL", way: "not for this platform" }], actions: [], told: [] };
  const server = await startServer(home, postgres.url());
  const bare = new pg.Client(postgres.url());
  try {
    await bare.connect();
    await bare.query(bareTable);
    const text = bareUpsert("$1", "$2", "$3", "$4");
    using toServer = await openConnection(server.url);
    using pages = await openPages(server.url);
    const times = await compare({
      "bare prepared statement": oneByOne((i) =>
        bare.query({ name: "mark", text, values: [`i.${i}`, "rating", "4", Date.now()] }),
      ),
      "through the server": oneByOne(through(toServer)),
      [manyAtOnce]: atOnce(pages),
    });
    const actions = await actionRows("PostgreSQL", server.url);
    const other = await startServer(home, postgres.url());
    const told = await toldRows("PostgreSQL", server.url, other.url).finally(other.stop);
    return { rates: tableOf("PostgreSQL", times), actions, told };
  } finally {
    await bare.end();
    await server.stop();
  }
}

const home = mkdtempSync(join(tmpdir(), "contact-sheet-marks-"));
try {
  // One of them alone by its name: each takes a minute or two.
  const asked = process.argv.slice(2);
  const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
  const rows: Rows[] = [];
  if (isAsked("sqlite")) rows.push(await sqliteRows(home));
  if (isAsked("postgres")) rows.push(await postgresRows(home));
  printTable(
    "Marks, one at a time, each on the disk before the next",
    rows.flatMap(({ rates }) => rates),
  );
  printTable(
    "One action for a hundred thousand assets, on the disk",
    rows.flatMap(({ actions }) => actions),
  );
  printTable(
    "From sending a mark to when another page has read it",
    rows.flatMap(({ told }) => told),
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
