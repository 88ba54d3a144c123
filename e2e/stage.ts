import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { createEmulator } from "#emulator/app.ts";
import { createApp } from "#server/app.ts";
import { compose } from "#server/compose.ts";
import { parseEnv } from "#server/env.ts";
import { createLog } from "#server/http/log.ts";
import { sqliteFile } from "#server/store/databases/sqlite.ts";
import { serveApp } from "#server/testing/app-server.ts";

export interface LibraryOptions {
  images: number;
  videos: number;
  faults?: string[];
  /** The key our server is given; the emulator accepts "pictai_demo" alone, but for `other`. */
  key?: string;
  /** So many images of another account, whose key is "pictai_other". */
  other?: number;
  /** Whether each visitor signs in with a key of their own; the server has none then. */
  open?: boolean;
  /** Whether the persons of a team sign in. */
  team?: boolean;
  /** Milliseconds before each answer of the provider. */
  latency?: number;
  /** The folder of another build than the one that lies in `dist`. */
  client?: string;
  /** The path under which our server stands ("/gallery"); none unless given. */
  prefix?: string;
}

/** The provider, with doors for what its users and its bad days do. */
interface Provider {
  insert(count: { images?: number; videos?: number }): void;
  /** Replaces all faults; without any it is well again. */
  faults(...names: string[]): void;
  /** How many media it is sending now. */
  transfers(): number;
  remove(list: "images" | "videos", id: string): void;
}

interface Server {
  /** "http://127.0.0.1:43210". */
  url: string;
  /** All that it has logged so far. */
  output(): string;
  /** What a terminal is told at the start of who signs in. */
  told(): Promise<string>;
  stop(): Promise<void>;
}

export interface Stage {
  provider: Provider;
  server: Server;
  /** The file in which our server keeps what people add. */
  database: string;
  /** Starts our server once more at an address where it has been stopped, with another key or, for "", with none, or another build. */
  restart(key?: string, client?: string): Promise<Server>;
  /** Ends all that was started, and leaves nothing behind. */
  stop(): Promise<void>;
}

/** What a stage shows in place of thumbnails, if anything. */
export interface Thumbnails {
  standIn: Uint8Array<ArrayBuffer> | undefined;
}

/**
 * A provider and our server, as the programs start them but within this process: a program takes longer to start than
 * most tests need of it. That the programs start is a test of its own.
 */
export async function startStage(options: LibraryOptions, thumbnails: Thumbnails): Promise<Stage> {
  const home = mkdtempSync(join(tmpdir(), "contact-sheet-"));
  const emulator = await startEmulator(options);
  const running: { stop(): Promise<void> }[] = [emulator];
  const serve = async (port: number, key = options.key ?? "pictai_demo", client = options.client) => {
    const variables = {
      PICTORY_API_URL: emulator.apiUrl,
      ...(options.open ? { AUTH: "open" } : { PICTORY_API_KEY: key }),
      ...(options.team && { AUTH: "team" }),
      ...((options.open || options.team) && { APP_SECRET: "a secret of this stage alone and long enough" }),
      CACHE_DIR: join(home, "thumbnails"),
      DATA_DIR: join(home, "data"),
    };
    const server = await startServer(variables, { port, prefix: options.prefix, client }, thumbnails);
    running.push(server);
    return server;
  };
  const server = await serve(0);
  return {
    provider: emulator.provider,
    server,
    database: sqliteFile(join(home, "data")),
    restart: (key, client) => serve(Number(new URL(server.url).port), key, client),
    stop: async () => {
      await Promise.all(running.map((program) => program.stop()));
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function startEmulator({
  key: _key,
  client: _client,
  open: _open,
  team: _team,
  other,
  ...options
}: LibraryOptions) {
  // Its addresses must be known before the library is made of them.
  const made = Promise.withResolvers<ReturnType<typeof createEmulator>>();
  const another = Promise.withResolvers<ReturnType<typeof createEmulator>>();
  const served = await serveApp({
    fetch: async (request, ...rest) => {
      const asks = request.headers.get("authorization") === "pictai_other" ? another : made;
      return (await asks.promise).app.fetch(request, ...rest);
    },
  });
  const origin = `http://127.0.0.1:${served.port}`;
  const emulator = createEmulator({ ...options, origin, finish: "sketch" });
  made.resolve(emulator);
  const others = { images: other ?? 0, videos: 0, seed: 2, key: "pictai_other" };
  if (other !== undefined)
    another.resolve(createEmulator({ ...options, ...others, origin, finish: "sketch" }));
  else another.resolve(emulator);
  const provider: Provider = {
    insert: (count) => void emulator.insert(count),
    faults: (...names) => emulator.faults.set(names),
    transfers: () => emulator.transfers.open(),
    remove: (list, id) => void emulator.remove(list === "images" ? "image" : "video", id),
  };
  return { provider, apiUrl: `${origin}/pictoryapis`, stop: async () => served[Symbol.asyncDispose]() };
}

async function startServer(
  variables: Record<string, string>,
  { port, prefix, client }: { port: number; prefix: string | undefined; client: string | undefined },
  thumbnails: Thumbnails,
): Promise<Server> {
  let output = "";
  const log = createLog("info", {
    write: (line) => {
      output += line;
    },
  });
  // Its public address must be known before it answers.
  const made = Promise.withResolvers<ReturnType<typeof createApp>>();
  const served = await serveApp(
    {
      fetch: async (request, ...rest) =>
        thumbnails.standIn && new URL(request.url).pathname.startsWith(`${prefix ?? ""}/media/thumb/`)
          ? new Response(thumbnails.standIn, { headers: { "content-type": "image/png" } })
          : (await made.promise).fetch(request, ...rest),
    },
    { port },
  );
  const url = `http://127.0.0.1:${served.port}`;
  const env = parseEnv({ ...variables, ...(prefix !== undefined && { PUBLIC_URL: url + prefix }) });
  const deps = await compose(env, log);
  // A server lets its whole process decode nothing but pictures of the web. The emulator beside it draws from SVG.
  sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });
  made.resolve(createApp(client ? { ...deps, clientDirectory: client } : deps));
  return {
    url: url + (prefix ?? ""),
    output: () => output,
    told: async () => (await deps.access.atStart?.(true)) ?? "",
    stop: async () => {
      await Promise.all([served[Symbol.asyncDispose](), deps.changes.close(), deps.access.close?.()]);
    },
  };
}
