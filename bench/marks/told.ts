import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import { endpoints } from "#shared/paths.ts";
import { openConnection } from "./connection.ts";

const marks = 40;

/**
 * Milliseconds from sending a mark to one server to when another page has read it from its own: from the event that tells
 * of it, and the request for what is new.
 */
export async function timesUntilTold(from: string, to: string): Promise<number[]> {
  const leaving = new AbortController();
  const events = await fetch(to + endpoints.changeEvents, { signal: leaving.signal });
  const read = new Map<string, () => void>();
  let cursor = 0;
  const follow = async () => {
    for await (const _ of events.body ?? []) {
      const response = await fetch(`${to}${endpoints.changes}?since=${cursor}`);
      const told = (await response.json()) as { registers: { subject: string }[]; cursor: number };
      cursor = told.cursor;
      for (const { subject } of told.registers) read.get(subject)?.();
    }
  };
  const following = follow().catch(() => undefined);
  using sender = await openConnection(from);
  // Neither its changes nor its assets are those of the run before.
  const run = randomUUID();
  const times: number[] = [];
  for (let i = 0; i < marks; i++) {
    // Whoever looks twice a second for other servers' marks must not be met at the same moment each time.
    await after((i * 37) % 500);
    const subject = `i.${run}.${i}`;
    const arrived = new Promise<void>((resolve) => read.set(subject, resolve));
    const began = performance.now();
    const change = { id: `${run}.${i}`, subjects: [subject], field: "rating", value: 3, time: Date.now() };
    await sender.post(endpoints.changes, { library: "demo", client: "told", changes: [change] });
    await arrived;
    times.push(performance.now() - began);
  }
  leaving.abort();
  await following;
  return times;
}
