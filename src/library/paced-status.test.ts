import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Catalog, CatalogStatus } from "#catalog/index.ts";
import { PacedStatus } from "./paced-status.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A catalog of which only the status is looked at. */
function growing() {
  const listeners = new Set<() => void>();
  let status = { version: 0 } as CatalogStatus;
  const catalog = {
    getStatus: () => status,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  } as Catalog;
  const grow = () => {
    status = { ...status, version: status.version + 1 };
    for (const listener of listeners) listener();
  };
  return { catalog, grow, listeners };
}

it("tells of a change at once, and of those that pour in after it ever more seldom", () => {
  const { catalog, grow } = growing();
  const paced = new PacedStatus(catalog);
  const drawn: number[] = [];
  paced.subscribe(() => drawn.push(paced.get().version));
  grow();
  expect(drawn).toEqual([1]);
  for (let page = 0; page < 200; page++) {
    grow();
    vi.advanceTimersByTime(5);
  }
  expect(drawn.length).toBeGreaterThan(2);
  expect(drawn.length).toBeLessThan(7);
  vi.advanceTimersByTime(1_000);
  expect(drawn.at(-1)).toBe(201);
});

it("keeps to one status between two changes that it tells of", () => {
  const { catalog, grow } = growing();
  const paced = new PacedStatus(catalog);
  paced.subscribe(() => {});
  grow();
  const drawn = paced.get();
  grow();
  expect(paced.get()).toBe(drawn);
});

it("is up to date for whoever comes back, and leaves nothing behind", () => {
  const { catalog, grow, listeners } = growing();
  const paced = new PacedStatus(catalog);
  const leave = paced.subscribe(() => {});
  grow();
  leave();
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  grow();
  paced.subscribe(() => {});
  expect(paced.get().version).toBe(2);
});

it("does not keep a first page waiting that comes right after the catalog has been read", () => {
  const { catalog, grow } = growing();
  const paced = new PacedStatus(catalog);
  paced.subscribe(() => {});
  for (let visit = 0; visit < 2; visit++) {
    grow();
    grow();
    vi.advanceTimersByTime(100);
    expect(paced.get()).toBe(catalog.getStatus());
    vi.advanceTimersByTime(2_000);
  }
});
