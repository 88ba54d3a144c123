import { setImmediate as nextTurn } from "node:timers/promises";
import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import * as v from "valibot";
import { type Change, sentChangesSchema } from "#contract/changes.ts";
import { ApiError } from "#contract/problem.ts";
import type { ContextEnv } from "../context/request-context.ts";
import { clientOf } from "../http/client-of.ts";
import { dataAnswer } from "../http/data-answer.ts";
import { limitBody } from "../http/limit-body.ts";
import { Shares } from "../http/shares.ts";
import { badBody, otherLibrary, tooLong } from "./problems.ts";
import { readChanges, readRegisters, said } from "./read-changes.ts";
import type { ChangesService } from "./service.ts";

/** A note alone may have 120,000 bytes in JSON. */
const mostBytes = 8_000_000;
/** So small a body may be held beside any number of others; what one action changes is mostly smaller. */
const smallBytes = 16_000;
const mostAtOnce = 5_000;
/** Registers that one transaction writes, and the server stands still for meanwhile. */
const portion = 4_000;
/** Proxies and browsers end what is silent for long. */
const silenceMs = 20_000;
/** Milliseconds in which who was signed out or got another role, here or elsewhere, hears no more. */
const signedInMs = 5_000;

const sentRegistersSchema = v.object({ library: v.string(), registers: v.array(v.unknown()) });

/** What stands under `/api/changes`: what people add, as it is made here and elsewhere. */
export function createChangesRoutes({ keeper, feeds, same }: ChangesService): Hono<ContextEnv> {
  const routes = new Hono<ContextEnv>();
  // Large bodies are held whole while they are taken.
  const writes = new Shares({ total: 4, waitMs: 30_000, maxWaiting: 200 });
  routes.use(async (c, next) => {
    await same.mustBeSame(c.get("context"));
    await next();
  });
  routes.post("*", limitBody(mostBytes, tooLong), (c, next) =>
    Number(c.req.header("content-length")) <= smallBytes
      ? next()
      : writes.run({ client: clientOf(c) }, c.req.raw.signal, 1, next),
  );

  routes.get("/", async (c) => {
    const { library, person } = c.get("context");
    const since = wholeOf(c, "since", 0, Number.MAX_SAFE_INTEGER);
    const limit = wholeOf(c, "limit", mostAtOnce, mostAtOnce);
    const found = await keeper.use((store) => store.since(library, person, since, Math.max(1, limit)));
    return dataAnswer({ library, person, ...found, now: Date.now() });
  });

  routes.post("/", async (c) => {
    const { library, person, role } = c.get("context");
    const { client, changes, ...sent } = await bodyOf(c, sentChangesSchema);
    if (sent.library !== library) throw new ApiError(otherLibrary(sent.library, library));
    const { taken, refused } = readChanges(changes, { person, role });
    let cursor = taken.length === 0 ? await keeper.use((store) => store.cursor(library)) : 0;
    for (const some of inPortions(taken)) {
      cursor = await keeper.use((store) => store.take(library, some, { person, client }, Date.now()));
      feeds.tell(library, cursor);
    }
    return dataAnswer({ cursor, now: Date.now(), refused });
  });

  routes.post("/merge", async (c) => {
    const { library, person, role } = c.get("context");
    const sent = await bodyOf(c, sentRegistersSchema);
    if (sent.library !== library) throw new ApiError(otherLibrary(sent.library, library));
    const { taken, refused } = readRegisters(sent.registers, { person, role });
    let cursor = taken.length === 0 ? await keeper.use((store) => store.cursor(library)) : 0;
    for (let at = 0; at < taken.length; at += portion) {
      const some = taken.slice(at, at + portion);
      cursor = await keeper.use((store) => store.merge(library, some, Date.now()));
      feeds.tell(library, cursor);
      await nextTurn();
    }
    return dataAnswer({ cursor, now: Date.now(), refused });
  });

  routes.get("/events", async (c) => {
    const { library, person, role } = c.get("context");
    const first = await keeper.use((store) => store.cursor(library));
    const left = new AbortController();
    const cursors = feeds.follow(library, first, AbortSignal.any([left.signal, c.req.raw.signal]), silenceMs);
    const watch = setInterval(() => {
      c.var.askAgain().then(
        (now) => (now.person === person && now.role === role) || left.abort(),
        (error: unknown) => isSignedOut(error) && left.abort(),
      );
    }, signedInMs).unref();
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => left.abort());
      try {
        for await (const cursor of cursors) {
          if (cursor === undefined) await stream.write(": nothing new\n\n");
          else await stream.writeSSE({ data: JSON.stringify({ cursor }) });
        }
      } finally {
        clearInterval(watch);
      }
    });
  });

  return routes;
}

const isSignedOut = (error: unknown) => error instanceof ApiError && error.problem.code === "signed-out";

/** A body of the given shape; throws the problem that says what is wrong with it. */
async function bodyOf<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const body = await c.req.json().catch(() => {
    throw new ApiError(badBody("The body is not JSON."));
  });
  const { success, output, issues } = v.safeParse(schema, body);
  if (success) return output;
  throw new ApiError(badBody(said(issues[0])));
}

/** A whole number of the query, from 0 to `most`. */
function wholeOf(c: Context, name: string, otherwise: number, most: number): number {
  const text = c.req.query(name) ?? "";
  if (text === "") return otherwise;
  const number = Number(text);
  if (!/^\d{1,16}$/.test(text) || number > most)
    throw new ApiError(badBody(`"${name}" must be a whole number from 0 to ${most}.`));
  return number;
}

/** Changes in their order, some at a time. */
function* inPortions(changes: readonly Change[]): Generator<Change[]> {
  let some: Change[] = [];
  let room = portion;
  for (const change of changes) {
    if (some.length > 0 && change.subjects.length > room) {
      yield some;
      some = [];
      room = portion;
    }
    some.push(change);
    room -= change.subjects.length;
  }
  if (some.length > 0) yield some;
}
