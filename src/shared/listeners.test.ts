import { expect, it, vi } from "vitest";
import { Listeners } from "./listeners.ts";

it("tells each listener once, until its undo", () => {
  const listeners = new Listeners<[number]>();
  const [one, other] = [vi.fn(), vi.fn()];
  const stop = listeners.add(one);
  listeners.add(one);
  listeners.add(other);
  expect(listeners.size).toBe(2);
  listeners.tell(7);
  stop();
  listeners.tell(8);
  expect(one.mock.calls).toEqual([[7]]);
  expect(other.mock.calls).toEqual([[7], [8]]);
  listeners.clear();
  listeners.tell(9);
  expect(other).toHaveBeenCalledTimes(2);
});

it("leaves out who begins or stops to listen while it tells", () => {
  const listeners = new Listeners();
  const late = vi.fn();
  const stopped = vi.fn();
  listeners.add(() => {
    listeners.add(late);
    stop();
  });
  const stop = listeners.add(stopped);
  listeners.tell();
  expect(late).not.toHaveBeenCalled();
  expect(stopped).not.toHaveBeenCalled();
});
