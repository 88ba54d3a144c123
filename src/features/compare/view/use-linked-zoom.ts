import { useState } from "react";
import type { Zoomable } from "#ui/zoom/use-gestures.ts";
import {
  type Frame,
  fitBox,
  fitted,
  mostScale,
  type Point,
  panBy,
  percentOf,
  type Size,
  toggled,
  type View,
  zoomTo,
} from "#ui/zoom/zoom.ts";
import type { Comparison, Place } from "../address/comparison.ts";
import { placeOf, viewAt } from "./linked-view.ts";

/** How one of several pictures lies in its room, and how to change that for all of them. */
export interface LinkedZoom extends Zoomable {
  view: View;
  /** The picture's size at scale 1, CSS pixels. */
  box: Size;
  /** Its own: 100 is one of its pixels on one of the screen. */
  percent: number;
  /** Whether it goes its own way. */
  free: boolean;
  letGo: (free: boolean) => void;
  /** Whether the last change was a jump, to be eased; a gesture is followed directly. */
  eased: boolean;
  fit: () => void;
  zoomBy: (factor: number) => void;
  panBy: (by: Point) => void;
}

export type Change = (to: (before: Comparison) => Comparison) => void;

const centre: Point = { x: 0, y: 0 };

/** `media` are the pictures' sizes in pixels, `room` what each of them is shown in. */
export function useLinkedZoom(
  media: readonly Size[],
  room: Size,
  { place, own }: Comparison,
  change: Change,
): LinkedZoom[] {
  const [eased, setEased] = useState(false);
  const frames = media.map((size): Frame => ({ media: size, stage: room, density: devicePixelRatio }));
  const [first] = frames;
  if (!first) return [];
  return frames.map((plain, i): LinkedZoom => {
    const free = own[i] !== undefined;
    const frame = free ? plain : { ...plain, most: mostScale(first) };
    const placed = (of: Pick<Comparison, "place" | "own">) =>
      of.own[i] === undefined ? of.place : of.own[i];
    const view = viewAt(placed({ place, own }), first, frame);
    // By a function of the last state: several wheel events may come before the next render.
    const to = (next: (view: View) => View, jump: boolean) => {
      setEased(jump);
      change((before) => {
        const after = placeOf(next(viewAt(placed(before), first, frame)), first, frame);
        return before.own[i] === undefined ? { ...before, place: after } : withOwn(before, i, after);
      });
    };
    const by = (factor: number, at: Point, jump: boolean) =>
      to((v) => zoomTo(v, v.scale * factor, at, frame), jump);
    return {
      view,
      box: fitBox(plain.media, room),
      percent: percentOf(view, plain),
      free,
      eased,
      zoomed: view.scale > 1,
      by: (factor, at) => by(factor, at, false),
      pinch: (factor, at, moved) =>
        to((v) => panBy(zoomTo(v, v.scale * factor, at, frame), moved, frame), false),
      pan: (moved) => to((v) => panBy(v, moved, frame), false),
      toggle: (at) => to((v) => toggled(v, at, frame), true),
      fit: () => to(() => fitted, true),
      zoomBy: (factor) => by(factor, centre, true),
      panBy: (moved) => to((v) => panBy(v, moved, frame), true),
      letGo: (go) => change((before) => withOwn(before, i, go ? placeOf(view, first, frame) : undefined)),
    };
  });
}

function withOwn(before: Comparison, index: number, place: Place | null | undefined): Comparison {
  const own = [...before.own];
  own[index] = place;
  return { ...before, own };
}
