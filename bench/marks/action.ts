import { randomUUID } from "node:crypto";
import { mostSubjects } from "#contract/marks.ts";
import { endpoints } from "#shared/paths.ts";
import { openConnection } from "./connection.ts";

export const assetsOfAction = 100_000;
/** As a browser sends them. */
const changesARequest = 10;

const subjects = Array.from({ length: assetsOfAction }, () => `i.${randomUUID()}`);

/** Milliseconds that one rating of all these assets takes, as a browser sends it: request after request. */
export async function timeOfAction(origin: string): Promise<number> {
  using connection = await openConnection(origin);
  const action = randomUUID();
  const changes = Array.from({ length: assetsOfAction / mostSubjects }, (_, i) => ({
    id: `${action} ${i}`,
    subjects: subjects.slice(i * mostSubjects, (i + 1) * mostSubjects),
    field: "rating",
    value: 4,
    time: Date.now(),
  }));
  const began = performance.now();
  for (let at = 0; at < changes.length; at += changesARequest) {
    const some = changes.slice(at, at + changesARequest);
    await connection.post(endpoints.changes, { library: "demo", client: "action", changes: some });
  }
  return performance.now() - began;
}
