import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bandHeight } from "../layout/bands.ts";
import { segmentBands } from "../layout/segments.ts";
import { SheetScroller } from "./sheet-scroller.ts";

/** As much of an element as scrolling takes: a position that is kept within the content, and events. */
class FakeElement extends EventTarget {
  clientHeight = 900;
  content = segmentBands * bandHeight;
  #top = 0;
  get scrollHeight() {
    return this.content;
  }
  get scrollTop() {
    return this.#top;
  }
  set scrollTop(value: number) {
    this.#top = Math.min(Math.max(0, value), this.content - this.clientHeight);
  }
  scrollBy(distance: number) {
    this.scrollTop += distance;
    this.dispatchEvent(new Event("scroll"));
  }
}

function setUp(height: number) {
  const element = new FakeElement();
  element.content = Math.min(height, element.content);
  const scroller = new SheetScroller();
  scroller.attach(element as unknown as HTMLElement);
  scroller.setHeights(height, element.clientHeight);
  return { element, scroller };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("reaches every position of a sheet that no element could hold", () => {
  const height = 43_000_000;
  const { scroller } = setUp(height);
  for (const position of [0, 12_345_678, 30_000_001, height - 900]) {
    scroller.moveTo(position);
    expect(scroller.position).toBe(position);
  }
  scroller.moveTo(height * 2);
  expect(scroller.position).toBe(height - 900);
});

it("moves on to the next segment without a jump", () => {
  const { element, scroller } = setUp(43_000_000);
  const segments = new Set<number>();
  scroller.onSegment(() => segments.add(scroller.getSegment()));
  let position = 0;
  for (let i = 0; i < 1_500; i++) {
    element.scrollBy(20_000);
    position += 20_000;
    expect(scroller.position).toBe(position);
  }
  expect(segments.size).toBeGreaterThan(1);
});

it("is fast while it flies and calm a moment after", () => {
  const { element, scroller } = setUp(1_000_000);
  const calmed = vi.fn();
  scroller.onCalm(calmed);
  element.scrollBy(100);
  expect(scroller.fast).toBe(false);
  element.scrollBy(3_000);
  expect(scroller.fast).toBe(true);
  vi.runAllTimers();
  expect(scroller.fast).toBe(false);
  expect(calmed).toHaveBeenCalledOnce();
});

it("does not take a restored position for fast movement", () => {
  const { scroller } = setUp(1_000_000);
  scroller.moveTo(500_000, { by: "page", still: true });
  expect(scroller.fast).toBe(false);
});

it("tells a person's scrolling from a restored place and from what the browser had to do", () => {
  const { element, scroller } = setUp(100_000);
  const looked = vi.fn();
  scroller.onMove((by) => by === "person" && looked());
  scroller.moveTo(50_000, { by: "page", still: true });
  element.dispatchEvent(new Event("scroll"));
  expect(looked).not.toHaveBeenCalled();
  element.scrollBy(300);
  scroller.moveTo(20_000);
  element.dispatchEvent(new Event("scroll"));
  expect(looked).toHaveBeenCalledTimes(2);
  scroller.moveTo(99_000);
  looked.mockClear();
  // The sheet has become shorter.
  element.content = 60_000;
  element.scrollBy(0);
  expect(scroller.position).toBe(59_100);
  expect(looked).not.toHaveBeenCalled();
});
