import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyMemory, type Memory } from "../store/memory-store.ts";
import { ModelProvider } from "./testing/model-provider.ts";
import { Tab } from "./testing/tab.ts";

const nat = (max: number) => fc.nat({ max });

const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant("step" as const), size: nat(4) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("insert" as const), count: nat(6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), index: nat(40) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("touch" as const), index: nat(40) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("restart" as const, "admit" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("expire" as const, "verify" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("snapshot" as const, "change tab" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("kill" as const),
      size: nat(4),
      fate: fc.constantFrom("lost" as const, "written" as const),
    }),
  },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** Two tabs on one memory, of which the first walks. */
class World {
  readonly provider = new ModelProvider();
  readonly memory: Memory = emptyMemory();
  tabs!: [Tab, Tab];

  async open(): Promise<this> {
    this.tabs = [await this.#tab(), await this.#tab()];
    return this;
  }

  get walker(): Tab {
    return this.tabs[0];
  }

  #tab(): Promise<Tab> {
    return Tab.open(this.memory, this.provider, () => {
      for (const tab of this.tabs) void tab.catalog.catchUp();
    });
  }

  async play(event: Event): Promise<void> {
    const { provider, walker } = this;
    switch (event.do) {
      case "step":
        await walker.step(event.size);
        break;
      case "insert":
        provider.insert(event.count);
        break;
      case "remove":
        if (provider.items.length > 0) provider.remove(event.index);
        break;
      case "touch":
        if (provider.items.length > 0) provider.touch(event.index);
        break;
      case "restart":
        walker.restart();
        break;
      case "admit":
        await walker.catalog.admit();
        break;
      case "expire":
        provider.expire();
        break;
      case "verify":
        await walker.catalog.verify();
        walker.restart();
        break;
      case "snapshot":
        await walker.catalog.save();
        break;
      case "change tab":
        this.tabs = [this.tabs[1], this.tabs[0]];
        this.walker.restart();
        break;
      case "kill":
        await walker.kill(event.size, event.fate);
        this.tabs[0] = await this.#tab();
        break;
    }
  }
}

const settings: fc.Parameters<unknown> = { seed: 20_260_615, numRuns: 250 };

const worlds = (check: (world: World, events: Event[], size: number) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      async (events, size) => {
        await check(await new World().open(), events, size);
      },
    ),
    settings,
  );

it("ends with the provider's list, whatever happened on the way", () =>
  worlds(async (world, events, size) => {
    for (const event of events) await world.play(event);
    const { provider, walker } = world;

    await walker.catalog.refresh();
    walker.restart();
    await walker.walk(size);
    expect(walker.status?.feeds.image.complete).toBe(true);
    const ids = new Set((await walker.held()).map((asset) => asset.id));
    expect(provider.items.filter((item) => !ids.has(item.id))).toEqual([]);

    await walker.catalog.verify();
    walker.restart();
    await walker.walk(size);
    for (const tab of world.tabs) {
      await tab.catalog.catchUp();
      expect(await tab.held()).toEqual(provider.items);
    }
    const reopened = await Tab.open(world.memory, provider);
    expect(await reopened.held()).toEqual(provider.items);
    expect(reopened.status?.feeds.image).toMatchObject({ complete: true, verifying: false });
  }));

it("never shows a hole", () =>
  worlds(async (world, events, size) => {
    for (const event of [...events, ...events.map((): Event => ({ do: "step", size }))]) {
      await world.play(event);
      for (const tab of world.tabs) {
        const shown = new Set((await tab.shown()).map((asset) => asset.id));
        const present = world.provider.items.map((item) => shown.has(item.id));
        const [from, to] = [present.indexOf(true), present.lastIndexOf(true)];
        expect(present.slice(from, to + 1)).not.toContain(false);
      }
    }
  }));

it("never moves what is shown: without being admitted, items come at the bottom alone", () =>
  worlds(async (world, events, size) => {
    const quiet = events.filter((e) => e.do === "step" || e.do === "insert" || e.do === "restart");
    let before: string[] = [];
    for (const event of [...quiet, ...quiet.map((): Event => ({ do: "step", size }))]) {
      await world.play(event);
      const now = (await world.walker.shown()).map((asset) => asset.id);
      expect(now.slice(0, before.length)).toEqual(before);
      before = now;
    }
  }));

it("asks for little more than the new pages on a refresh", () =>
  fc.assert(
    fc.asyncProperty(nat(60), nat(40), fc.integer({ min: 1, max: 7 }), async (old, fresh, size) => {
      const world = await new World().open();
      world.provider.insert(old);
      await world.walker.walk(size);
      world.provider.insert(fresh);
      world.provider.requests = 0;
      world.walker.restart();
      await world.walker.walk(size);
      expect(world.provider.requests).toBeLessThanOrEqual(Math.ceil(fresh / size) + 1);
      expect(await world.walker.held()).toEqual(world.provider.items);
    }),
    { ...settings, numRuns: 100 },
  ));
