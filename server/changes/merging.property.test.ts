import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change } from "#contract/changes.ts";
import { openInMemory } from "../store/databases/sqlite.ts";
import { openLibrary } from "../store/open-store.ts";

const time = fc.integer({ min: 1, max: 6 });
const values: Record<string, fc.Arbitrary<Change["value"]>> = {
  rating: fc.option(fc.integer({ min: 0, max: 5 })),
  favourite: fc.option(fc.boolean()),
  note: fc.option(fc.constantFrom("", "fox", "🦊")),
  "tag:a": fc.option(fc.boolean()),
};
const sentBy = fc
  .record({
    client: fc.constantFrom("a", "b", "c"),
    subjects: fc.uniqueArray(fc.constantFrom("i.1", "i.2", "v.1"), { minLength: 1 }),
    field: fc.constantFrom(...Object.keys(values)),
    time,
  })
  .chain((sent) => (values[sent.field] ?? fc.constant(null)).map((value) => ({ ...sent, value })));

/** A client never says two things of one field at one time. */
const history = fc.uniqueArray(sentBy, {
  maxLength: 24,
  selector: ({ client, field, time }) => `${client} ${field} ${time}`,
});

type Sent = { client: string; change: Change };

/** What a library holds after these have come, split into calls at random. */
async function endOf(arrivals: readonly Sent[], splits: readonly number[]) {
  const store = await openLibrary(openInMemory(), "work", "me");
  let at = 0;
  for (const size of [...splits, arrivals.length]) {
    const some = arrivals.slice(at, at + size);
    at += size;
    for (const client of new Set(some.map((sent) => sent.client))) {
      const changes = some.filter((sent) => sent.client === client).map(({ change }) => change);
      await store.take("work", changes, { person: "me", client }, 1_000_000);
    }
  }
  const { registers } = await store.since("work", "me", 0, 1_000);
  await store.close();
  return registers.toSorted((a, b) => (`${a.subject} ${a.field}` < `${b.subject} ${b.field}` ? -1 : 1));
}

it("ends the same in whatever order, repetition and portions changes come, what is taken back included", async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(fc.nat(1_000)),
      fc.array(fc.nat()),
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 10 }),
      async (sent, again, order, splits) => {
        const all: Sent[] = sent.map(({ client, ...change }, i) => ({
          client,
          change: { ...change, id: String(i) },
        }));
        const repeated = [...all, ...again.flatMap((n) => all[n % Math.max(1, all.length)] ?? [])];
        const shuffled = repeated
          .map((one, i) => ({ one, at: order[i % Math.max(1, order.length)] ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(await endOf(shuffled, splits)).toEqual(await endOf(all, []));
      },
    ),
    { seed: 20_261_127, numRuns: 150 },
  );
});
