import { useState } from "react";
import {
  carried,
  clampView,
  type Frame,
  fitBox,
  fitted,
  type Point,
  panBy,
  percentOf,
  type Size,
  toggled,
  type View,
  zoomFreely,
  zoomTo,
} from "#ui/zoom/zoom.ts";

const centre: Point = { x: 0, y: 0 };

/** A wheel or a pinch goes on while its point moves less than this between two events, CSS pixels. */
const drift = 24;

const alike = (a: Size, b: Size) => a.width === b.width && a.height === b.height;

interface Last {
  key: string;
  media: Size;
  /** As the gesture left it; what is shown lies within the edges. */
  view: View;
  /** Where the gesture is, if it was one that zooms. */
  at?: Point;
  eased: boolean;
}

export interface Zoom {
  view: View;
  /** The picture's size at scale 1, CSS pixels. */
  box: Size;
  percent: number;
  zoomed: boolean;
  /** Whether the last change was a jump, to be eased; a gesture is followed directly. */
  eased: boolean;
  /** Multiplies the scale around a point. */
  by: (factor: number, at?: Point, eased?: boolean) => void;
  /** Two fingers: multiplies the scale around a point and moves with it. */
  pinch: (factor: number, at: Point, by: Point) => void;
  pan: (by: Point, eased?: boolean) => void;
  fit: () => void;
  toggle: (at?: Point) => void;
}

/**
 * How an asset lies on the stage. Starts again from fit with each asset (`key`), or at the percentage of the last to
 * `keep`. `media` is its size as stated, and as it is once that is known: the percentage stays then.
 */
export function useZoom(key: string, media: Size, stage: Size, keep: boolean): Zoom {
  const frame: Frame = { media, stage, density: devicePixelRatio };
  const [last, setLast] = useState<Last>({ key, media, view: fitted, eased: false });
  const viewOf = (of: Last): View => {
    const same = of.key === key;
    if (same && alike(of.media, media)) return clampView(of.view, frame);
    const before = { ...frame, media: of.media };
    return keep || same ? carried(clampView(of.view, before), before, frame) : fitted;
  };
  // By a function of the last state: several wheel events may come before the next render.
  const change = (to: (view: View) => View, eased: boolean) =>
    setLast((previous) => ({ key, media, view: to(viewOf(previous)), eased }));
  const gesture = (factor: number, at: Point, by: Point) =>
    setLast((previous) => {
      const near = previous.at && Math.hypot(at.x - previous.at.x, at.y - previous.at.y) < drift;
      const goesOn = near && previous.key === key && alike(previous.media, media);
      const from = goesOn ? previous.view : viewOf(previous);
      const view = zoomFreely(from, from.scale * factor, at, frame);
      // At fit there is nothing to remember: the picture is in the middle.
      const free = view.scale > 1 ? { ...view, x: view.x + by.x, y: view.y + by.y } : fitted;
      return { key, media, view: free, at, eased: false };
    });

  const view = viewOf(last);
  return {
    view,
    box: fitBox(media, stage),
    percent: percentOf(view, frame),
    zoomed: view.scale > 1,
    eased: last.eased && last.key === key,
    by: (factor, at = centre, eased = false) =>
      eased
        ? change((v) => zoomTo(v, v.scale * factor, at, frame), true)
        : gesture(factor, at, { x: 0, y: 0 }),
    pinch: gesture,
    pan: (by, eased = false) => change((v) => panBy(v, by, frame), eased),
    fit: () => change(() => fitted, true),
    toggle: (at = centre) => change((v) => toggled(v, at, frame), true),
  };
}
