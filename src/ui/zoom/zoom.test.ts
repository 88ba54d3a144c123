import { describe, expect, it } from "vitest";
import {
  actualScale,
  carried,
  clampView,
  type Frame,
  fitBox,
  fitted,
  panBy,
  percentOf,
  toggled,
  zoomFreely,
  zoomTo,
} from "./zoom.ts";

const frame: Frame = {
  media: { width: 2000, height: 1000 },
  stage: { width: 1000, height: 800 },
  density: 1,
};
const centre = { x: 0, y: 0 };

describe("fit", () => {
  it.each([
    [
      { width: 2000, height: 1000 },
      { width: 1000, height: 500 },
    ],
    [
      { width: 100, height: 400 },
      { width: 200, height: 800 },
    ],
    [
      { width: 10, height: 8 },
      { width: 1000, height: 800 },
    ],
  ])("puts %o into the stage whole", (media, box) => {
    expect(fitBox(media, frame.stage)).toEqual(box);
  });

  it("counts screen pixels, not CSS pixels", () => {
    expect(percentOf(fitted, frame)).toBe(50);
    expect(percentOf(fitted, { ...frame, density: 2 })).toBe(100);
  });
});

describe("zooming", () => {
  it("keeps what is under the pointer there", () => {
    const at = { x: 120, y: -60 };
    const before = zoomTo(fitted, 2, centre, frame);
    const after = zoomTo(before, 3, at, frame);
    const under = (v: typeof after) => ({ x: (at.x - v.x) / v.scale, y: (at.y - v.y) / v.scale });
    expect(under(after).x).toBeCloseTo(under(before).x);
    expect(under(after).y).toBeCloseTo(under(before).y);
  });

  it("keeps the point of a gesture through the stretch in which the picture is narrower than the stage", () => {
    const tall: Frame = { ...frame, media: { width: 500, height: 2000 } };
    const at = { x: -20, y: 100 };
    let view = fitted;
    for (const scale of [2, 4, 6, 8]) view = zoomFreely(view, scale, at, tall);
    const shown = clampView(view, tall);
    expect((at.x - shown.x) / shown.scale).toBeCloseTo(at.x);
    expect((at.y - shown.y) / shown.scale).toBeCloseTo(at.y);
  });

  it("stays between fit and 800 %", () => {
    expect(zoomTo(fitted, 0.1, centre, frame)).toEqual(fitted);
    expect(percentOf(zoomTo(fitted, 1e6, centre, frame), frame)).toBe(800);
  });

  it("comes back to the middle when zoomed out at a corner", () => {
    const corner = panBy(zoomTo(fitted, 4, centre, frame), { x: 1e6, y: 1e6 }, frame);
    expect(zoomTo(corner, 1, { x: -500, y: 300 }, frame)).toEqual(fitted);
  });

  it("goes to 100 % and back", () => {
    const actual = toggled(fitted, centre, frame);
    expect(actual.scale).toBe(actualScale(frame));
    expect(toggled(actual, centre, frame)).toEqual(fitted);
  });

  it("still does something where fit is 100 % already", () => {
    expect(toggled(fitted, centre, { ...frame, media: frame.stage }).scale).toBe(2);
  });
});

describe("panning", () => {
  it("cannot pull an edge into the stage", () => {
    // At twice the fit the picture is 2000 × 1000 in a stage of 1000 × 800.
    expect(panBy(zoomTo(fitted, 2, centre, frame), { x: 1e6, y: -1e6 }, frame)).toEqual({
      scale: 2,
      x: 500,
      y: -100,
    });
  });

  it("holds still along an axis that fits", () => {
    const view = zoomTo(fitted, 1.2, centre, frame);
    expect(panBy(view, { x: 0, y: 300 }, frame).y).toBe(0);
  });

  it("gives way when the stage grows", () => {
    const view = panBy(zoomTo(fitted, 2, centre, frame), { x: 1e6, y: 0 }, frame);
    expect(clampView(view, { ...frame, stage: { width: 1000, height: 300 } }).x).toBeLessThan(view.x);
  });
});

describe("the next picture", () => {
  const other: Frame = { ...frame, media: { width: 1000, height: 1500 } };
  const view = panBy(zoomTo(fitted, 4, centre, frame), { x: 300, y: 200 }, frame);

  it("is shown at the same percentage and part", () => {
    const next = carried(view, frame, other);
    expect(percentOf(next, other)).toBe(percentOf(view, frame));
    const part = (v: typeof view, f: Frame) => v.x / (fitBox(f.media, f.stage).width * v.scale);
    expect(part(next, other)).toBeCloseTo(part(view, frame));
    expect(carried(view, frame, frame)).toEqual(view);
  });

  it("is fitted where this one is, or where it is too small for the percentage", () => {
    expect(carried(fitted, frame, other)).toEqual(fitted);
    const small: Frame = { ...frame, media: { width: 100, height: 50 } };
    expect(carried(view, frame, small)).toEqual(fitted);
  });
});
