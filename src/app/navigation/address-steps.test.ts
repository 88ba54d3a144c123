import fc from "fast-check";
import { expect, it } from "vitest";
import { filterOf, withFilter } from "#contract/query.ts";
import {
  addressOf,
  commitSteps,
  type Entry,
  editStep,
  itemStep,
  listStep,
  type Step,
  showStep,
  typeStep,
} from "./address-steps.ts";

/** A history of which no step is rendered before the next. */
class History {
  readonly entries: Entry[];
  constructor(path: string) {
    this.entries = [entry({ to: path, replace: false, state: null })];
  }
  get now(): Entry {
    return this.entries.at(-1)!;
  }
  get path(): string {
    return this.now.pathname + this.now.search;
  }
  go(...steps: (Step | null)[]) {
    for (const step of steps) {
      if (step?.replace) this.entries.pop();
      if (step) this.entries.push(entry(step));
    }
  }
  back() {
    this.entries.pop();
  }
}

function entry({ to, state }: Step): Entry {
  const { pathname, search } = new URL(to, "http://localhost");
  return { pathname, search, state };
}

const toggled = (values: readonly string[], value: string) =>
  values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
const model = (value: string) => (at: Entry) => [
  editStep(at, (q) =>
    withFilter(q, "model", { include: toggled(filterOf(q, "model").include, value), exclude: [] }),
  ),
];

it("loses no change, however many come in one tick and whatever they change", () => {
  const changes: ((at: Entry) => (Step | null)[])[] = [
    model("a"),
    model("b"),
    (at) => [editStep(at, (q) => ({ ...q, from: "2026-03-01" }))],
    (at) => [editStep(at, (q) => ({ ...q, kind: "video" }))],
    (at) => [editStep(at, (q) => ({ ...q, sort: "oldest" }))],
    (at) => [typeStep(at, "fox")],
    (at) => [showStep(at, { view: ["grid"] })],
    (at) => [showStep(at, { size: ["5"] })],
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), fc.boolean(), (all, open) => {
      const history = new History(open ? "/images/x?ref=1&other=kept" : "/?ref=1&other=kept");
      for (const change of all) history.go(...change(history.now));
      expect(addressOf(history.now)).toMatchObject({
        query: {
          kind: "video",
          text: "fox",
          filters: { model: { include: ["a", "b"] }, reference: { include: ["1"] } },
          from: "2026-03-01",
          sort: "oldest",
        },
        view: "grid",
        size: 5,
        item: null,
      });
      expect(history.now.search).toContain("other=kept");
    }),
  );
});

it("removes two conditions in one tick", () => {
  const history = new History("/?model=a&model=b&ratio=1%3A1");
  history.go(...model("a")(history.now));
  history.go(...model("b")(history.now));
  expect(history.path).toBe("/?ratio=1%3A1");
  expect(history.entries).toHaveLength(3);
});

it("makes typed text one step, over a list and over an item", () => {
  const history = new History("/?q=old");
  for (const text of ["f", "fo", "fox"]) history.go(typeStep(history.now, text));
  history.go(showStep(history.now, { size: ["5"] }));
  history.go(...commitSteps(history.now, "fox", "old"));
  expect(history.path).toBe("/?size=5&q=fox");
  history.back();
  expect(history.path).toBe("/?size=5&q=old");

  const item = new History("/images/x?q=old");
  item.go(typeStep(item.now, "f"));
  item.go(typeStep(item.now, "fox"));
  item.go(showStep(item.now, { view: ["grid"] }));
  item.go(...commitSteps(item.now, "fox", "old"));
  expect(item.path).toBe("/?view=grid&q=fox");
  item.back();
  expect(item.path).toBe("/images/x?q=old");
});

it("steps from item to item of the same list, and never opens one that has been closed", () => {
  const history = new History("/images/x?q=fox&in=images");
  history.go(itemStep(history.now, { kind: "video", id: "y" }));
  expect(history.path).toBe("/videos/y?q=fox&in=images");
  history.go(listStep(history.now));
  expect(history.path).toBe("/images?q=fox");
  expect(itemStep(history.now, { kind: "video", id: "y" })).toBeNull();
});

it("makes no step of a change that changes nothing", () => {
  expect(editStep(new History("/images?q=fox").now, (q) => q).replace).toBe(true);
});
