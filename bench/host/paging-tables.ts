import { join } from "node:path";
import { freePort } from "../../e2e/process.ts";
import { median, printTable } from "../table.ts";
import { type Paged, page } from "./paging.ts";
import { startProgram } from "./programs.ts";
import type { Memory } from "./tell-memory.ts";
import { eachSignsIn, nobodySignsIn, teamSignsIn, type Way } from "./ways.ts";

const clients = 200;
const seconds = Number(process.env.SECONDS_A_TURN ?? 4);
const turns = 3;
const key = "pictai_demo";

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What was asked in one way: pages of each turn, the processors' time for all of them, memory after each. */
interface Figures {
  paged: Paged[];
  cpuMs: number;
  memory: Memory[];
}

const rateOf = ({ paged }: Figures) => median(paged.map(({ pagesASecond }) => pagesASecond));
const sum = (paged: Paged[], what: "pages" | "errors") => paged.reduce((total, one) => total + one[what], 0);

function rowOf(latency: number, how: string, own: Figures, direct: Figures, target: string) {
  const cpu = (own.cpuMs / sum(own.paged, "pages")).toFixed(1);
  return {
    "the provider's latency": `${latency} ms`,
    how,
    "pages a second": Math.round(rateOf(own)),
    "of those asked directly": percent(rateOf(own) / rateOf(direct)),
    target,
    errors: sum(own.paged, "errors"),
    // Where all of them share two cores, this bounds what can be had.
    "its CPU ms a page": cpu,
  };
}

/** Memory after each turn, in which as many pages were asked for as in the one before. */
const memoryRow = (latency: number, how: string, { memory }: Figures) => ({
  "the provider's latency": `${latency} ms`,
  how,
  ...Object.fromEntries(
    memory.map(({ rss, heap, external }, i) => [
      `MB after turn ${i + 1}: held, of use`,
      `${Math.round(rss)}, ${Math.round(heap + external)}`,
    ]),
  ),
});

async function measure(latency: number, openWays: (apiUrl: string) => (() => Promise<Way>)[]) {
  const library = ["--images", "95000", "--videos", "5000", "--finish", "sketch"];
  const more = ["--key", "*", "--latency", String(latency)];
  const port = String(await freePort());
  await using emulator = await startProgram(["emulator/index.ts", "--port", port, ...library, ...more]);
  const apiUrl = `${emulator.url}/pictoryapis`;
  await using stack = new AsyncDisposableStack();
  const asked = [];
  const sent = { authorization: key, "user-agent": "Mozilla/5.0" };
  const directly = { name: "asked directly", server: emulator, headersOf: () => sent };
  for (const open of [async () => directly, ...openWays(apiUrl)]) {
    const way = await open();
    if (way !== directly) stack.use(way.server);
    const list = way === directly ? `${apiUrl}/v1/aistudio/images` : `${way.server.url}/api/images`;
    const figures: Figures = { paged: [], cpuMs: 0, memory: [] };
    const ask = (clients: number, seconds: number) =>
      page(list, { clients, seconds, headersOf: way.headersOf });
    await ask(20, 1);
    asked.push({ ...way, ask, figures });
  }
  for (let turn = 0; turn < turns; turn++) {
    for (const { ask, server, figures } of asked) {
      figures.cpuMs -= server.cpuMs();
      figures.paged.push(await ask(clients, seconds));
      figures.cpuMs += server.cpuMs();
      if (server !== emulator) figures.memory.push(await server.memory());
    }
  }
  return asked;
}

/** How fast clients page through the server, beside the provider asked directly, and what memory that takes. */
export async function pagingTables(home: string): Promise<void> {
  const speed = [];
  const memory = [];
  for (const latency of [0, 200]) {
    const measured = await measure(latency, (apiUrl) => {
      const parts = (name: string) => ({ apiUrl, key, home: join(home, `${latency}-${name}`) });
      const ways = [() => nobodySignsIn(parts("none")), () => eachSignsIn(parts("own"), clients, true)];
      // What signing in costs is no matter of the provider's latency.
      if (latency > 0) return ways;
      return [...ways, () => teamSignsIn(parts("team")), () => eachSignsIn(parts("one"), clients, false)];
    });
    const [direct, none] = measured;
    if (!direct || !none) throw new Error("Nothing was asked.");
    const beside = Math.round(0.95 * rateOf(none.figures));
    for (const { name, figures } of measured) {
      const target = name.includes("signs in") || name.includes("one key") ? `>= ${beside} pages` : "";
      const own = figures === none.figures ? ">= 70 %" : target;
      speed.push(rowOf(latency, name, figures, direct.figures, own));
      if (figures !== direct.figures) memory.push(memoryRow(latency, name, figures));
    }
  }
  printTable(`${clients} clients paging a library of 100,000`, speed);
  printTable("The servers' memory meanwhile, after their garbage was collected", memory);
}
