import { prometheus } from "@hono/prometheus";
import { Hono, type MiddlewareHandler } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { happened } from "./told.ts";

/** What is looked up when somebody asks for the figures. */
export interface Watched {
  /** Those who listen for changes. */
  followers: () => number;
  /** Whether the changes of servers beside this one are heard. */
  hears: () => boolean;
  /** Thumbnails on disk, as far as they are known; undefined where none are kept. */
  cache: () => { bytes: number; files: number } | undefined;
}

export interface Metrics {
  /** Counts requests by the pattern of their route: no label holds an id, an address or a key. */
  count: MiddlewareHandler;
  /** Answers `/metrics` in Prometheus' text form, and nothing else. */
  app: Hono;
  /** Counts no longer. */
  end(): void;
}

const prefix = "contact_sheet_";

/** Figures of this process in a registry of their own. */
export function createMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const { registerMetrics, printMetrics } = prometheus({ registry, prefix });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const shared = new Counter({
    name: `${prefix}pages_shared_total`,
    help: "Pages that the provider had been asked for on another's behalf",
    labelNames: ["from"],
    registers,
  });
  const endings = [
    happened.pageShared.hear(({ from }) => shared.inc({ from })),
    outcomes("provider_calls", "Pages that the provider was asked for", happened.providerCall, registers),
    outcomes("thumbnails", "Thumbnails that were not in memory", happened.thumbnail, registers),
    outcomes("store_work", "Reads and writes of what people add", happened.storeWork, registers),
  ];
  gauge("listeners", "Pages that listen for changes", watched.followers, registers);
  gauge("hears_others", "Whether other servers' changes are heard", () => Number(watched.hears()), registers);
  const ofCache = (name: "bytes" | "files", help: string) =>
    gauge(`cache_${name}`, help, () => watched.cache()?.[name] ?? 0, registers);
  ofCache("bytes", "Bytes of thumbnails on disk");
  ofCache("files", "Thumbnails on disk");
  return {
    count: registerMetrics,
    app: new Hono().get("/metrics", printMetrics).notFound((c) => c.text("Only /metrics is here.", 404)),
    end() {
      for (const end of endings) end();
      registry.clear();
    },
  };
}

type Outcomes = Parameters<Parameters<typeof happened.storeWork.hear>[0]>[0];

/** Counts what is told of by its outcome, and how long it took. */
function outcomes(
  name: string,
  help: string,
  { hear }: { hear: (listener: (what: Outcomes) => void) => () => void },
  registers: Registry[],
): () => void {
  const labelNames = ["outcome"];
  const total = new Counter({ name: `${prefix}${name}_total`, help, labelNames, registers });
  const seconds = new Histogram({
    name: `${prefix}${name}_seconds`,
    help: `${help}, by how long it took`,
    labelNames,
    registers,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30],
  });
  return hear((what) => {
    total.inc({ outcome: what.outcome });
    seconds.observe({ outcome: what.outcome }, what.seconds);
  });
}

function gauge(name: string, help: string, look: () => number, registers: Registry[]): void {
  new Gauge({
    name: `${prefix}${name}`,
    help,
    registers,
    collect() {
      this.set(look());
    },
  });
}
