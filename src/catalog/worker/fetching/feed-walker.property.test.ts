import fc from "fast-check";
import { expect, it } from "vitest";
import { everything } from "#contract/everything.ts";
import { ApiError } from "#contract/problem.ts";
import type { CatalogStatus, Receipt, WalkOrder } from "../../catalog.ts";
import { pageKeyOf } from "../../model/walk/ask.ts";
import { createMemoryStore } from "../../store/memory-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { ModelProvider } from "../testing/model-provider.ts";
import { WorkerCatalog } from "../worker-catalog.ts";
import { FeedWalker } from "./feed-walker.ts";
import type { PageSource } from "./page-source.ts";

/** What goes before an answer: mostly nothing. */
const happening = fc.constantFrom(
  "nothing",
  "nothing",
  "nothing",
  "insert",
  "expire",
  "spoil",
  "fail",
  "stop",
);

const problem = (status: number) =>
  new ApiError({
    code: status === 500 ? "provider-failed" : "page-key-refused",
    status,
    title: "No.",
    detail: "",
    retryable: true,
  });

function play(provider: ModelProvider, happens: string | undefined): void {
  if (happens === "insert") provider.insert(3);
  if (happens === "expire" || happens === "spoil") provider.expire(happens === "expire");
}

/** Steps from the head until there is nothing more, a failed step again, but not for ever. */
async function walkAll(walk: FeedWalker): Promise<void> {
  let order: WalkOrder = "begin";
  let failures = 0;
  for (let steps = 0; steps < 500; steps++) {
    const receipt: Receipt | undefined = await walk.step(order).catch((error) => {
      if (error instanceof ApiError && error.problem.status === 500 && ++failures < 70) return undefined;
      throw error;
    });
    if (receipt?.next === null) return;
    if (receipt) order = "on";
  }
  throw new Error("The walk does not end.");
}

it("ends with the provider's list, whatever happens between the pages that it reads ahead", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(happening, { maxLength: 60 }),
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (happenings, old, size) => {
        const provider = new ModelProvider();
        provider.insert(old);
        const opened = openedFrom(createMemoryStore());
        let status: CatalogStatus | undefined;
        const onStatus = (newer: CatalogStatus) => {
          status = newer;
        };
        const catalog = await WorkerCatalog.open({ opened, onStatus });
        const queue = [...happenings];
        const source: PageSource = async (_kind, ask) => {
          const happens = queue.shift();
          if (happens === "fail") throw problem(500);
          if (happens === "stop") walk.stop();
          else play(provider, happens);
          const page = provider.page(pageKeyOf(ask), size);
          if (!page) throw problem(provider.frank ? 410 : 500);
          return page;
        };
        const walk: FeedWalker = new FeedWalker(Promise.resolve(catalog), source, "image");

        await walkAll(walk);
        queue.length = 0;
        await catalog.refresh();
        await walkAll(walk);
        expect(status?.feeds.image.complete).toBe(true);
        await catalog.admit();
        const { rows } = await catalog.query({ ...everything, kind: "image" }, { waive: ["image"] });
        expect(await catalog.records(rows)).toEqual(provider.items);
        catalog.close();
      },
    ),
    { seed: 20_261_126, numRuns: 200 },
  ));
