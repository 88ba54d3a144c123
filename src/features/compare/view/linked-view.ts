import { actualScale, clampView, type Frame, fitBox, fitted, type View } from "#ui/zoom/zoom.ts";
import type { Place } from "../address/comparison.ts";

/**
 * How a picture lies in its room at a place, of which the percentage is the first picture's (`first`): all show the same
 * share of themselves, whatever their sizes in pixels, so that a draft and its enlargement can be held against each other.
 */
export function viewAt(place: Place | null, first: Frame, own: Frame): View {
  if (!place) return fitted;
  const scale = (place.percent / 100) * actualScale(first);
  const box = fitBox(own.media, own.stage);
  return clampView(
    { scale, x: (0.5 - place.x) * box.width * scale, y: (0.5 - place.y) * box.height * scale },
    own,
  );
}

const share = (part: number) => Math.min(Math.max(part, 0), 1);

/** The place that a view of a picture is, for the others to follow. */
export function placeOf(view: View, first: Frame, own: Frame): Place | null {
  if (view.scale <= 1) return null;
  const box = fitBox(own.media, own.stage);
  return {
    percent: (view.scale / actualScale(first)) * 100,
    x: share(0.5 - view.x / (box.width * view.scale)),
    y: share(0.5 - view.y / (box.height * view.scale)),
  };
}
