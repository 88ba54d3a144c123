import fc from "fast-check";
import { expect, it } from "vitest";
import { longestName, tidyName } from "#library/own/name.ts";
import { inOrder, moveTo, orderAtEnd } from "#library/own/order.ts";
import { chooseFirst, firstOf } from "./first.ts";
import { freeName } from "./name.ts";
import type { SavedView, ViewChange } from "./saved-view.ts";
import { readViewAddress } from "./view-address.ts";

const settings = { seed: 20261127, numRuns: 300 };

/** Few numbers, some of them next to each other, so that there is often none in between. */
const order = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constant(1 + Number.EPSILON),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const someViews = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 2 }),
    name: fc.string({ maxLength: 3 }),
    address: fc.constantFrom("/", "/images?model=a", "/settings", "nonsense"),
    order,
    first: fc.boolean(),
  }),
  { selector: (view) => view.id, minLength: 1, maxLength: 6 },
);

const applied = (views: readonly SavedView[], changes: readonly ViewChange[]): SavedView[] =>
  views.map((view) => ({ ...view, ...changes.find(({ id }) => id === view.id)?.change }));
const ids = (views: readonly SavedView[]) => inOrder(views).map(({ id }) => id);

it("moves a view to exactly the place asked for, and leaves the others in their order", () => {
  fc.assert(
    fc.property(someViews, fc.nat(), fc.integer({ min: -2, max: 8 }), (views, which, place) => {
      const id = ids(views)[which % views.length] ?? "";
      const rest = ids(views).filter((other) => other !== id);
      const to = Math.min(Math.max(0, place), rest.length);
      expect(ids(applied(views, moveTo(views, id, place)))).toEqual(rest.toSpliced(to, 0, id));
    }),
    settings,
  );
});

it("changes one view alone where there is room between two, and all where there is none", () => {
  const view = (id: string, order: number) => ({ id, name: id, address: "/", order, first: false });
  const roomy = [view("a", 1), view("b", 2), view("c", 3)];
  expect(moveTo(roomy, "c", 1)).toEqual([{ id: "c", change: { order: 1.5 } }]);
  expect(moveTo(roomy, "a", 2)).toEqual([{ id: "a", change: { order: 4 } }]);
  expect(moveTo(roomy, "b", 1)).toEqual([]);
  const tight = [view("a", 5), view("b", 5), view("c", 6)];
  expect(moveTo(tight, "c", 1).map(({ id }) => id)).toEqual(["a", "c", "b"]);
});

it("puts a new view behind all others", () => {
  fc.assert(
    fc.property(someViews, (views) => {
      const safe = views.map((view) => ({ ...view, order: Math.min(Math.max(view.order, -1e9), 1e9) }));
      const added = { id: "new view", name: "", address: "/", order: orderAtEnd(safe), first: false };
      expect(ids([added, ...safe]).at(-1)).toBe("new view");
    }),
    settings,
  );
});

it("opens with the one view that was chosen, however many were before", () => {
  fc.assert(
    fc.property(someViews, fc.nat(), (views, which) => {
      const chosen = views[which % views.length];
      const next = applied(views, chooseFirst(views, chosen?.id ?? null));
      expect(next.filter(({ first }) => first).map(({ id }) => id)).toEqual([chosen?.id]);
      const opens = firstOf(next);
      expect(opens?.id).toBe(readViewAddress(chosen?.address ?? "") ? chosen?.id : undefined);
      expect(firstOf(applied(next, chooseFirst(next, null)))).toBeUndefined();
    }),
    settings,
  );
});

it("keeps names that are tidy, and never two alike", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 150 }),
      fc.array(fc.string({ maxLength: 2 })),
      (text, others) => {
        const name = tidyName(text);
        if (name === undefined) return;
        expect(tidyName(name)).toBe(name);
        expect(name.length).toBeLessThanOrEqual(longestName);
        const views = [...others, name].map((name) => ({ name }));
        const free = freeName(name, views);
        expect(views.map((view) => view.name)).not.toContain(free);
        expect(free.length).toBeLessThanOrEqual(longestName);
      },
    ),
    settings,
  );
});
