export interface Size {
  width: number;
  height: number;
}

/** CSS pixels from the stage's centre. */
export interface Point {
  x: number;
  y: number;
}

/** How a picture lies on the stage: `scale` 1 fits it in, `x` and `y` are its centre's offset from the stage's. */
export interface View extends Point {
  scale: number;
}

export interface Frame {
  /** The picture's own size in its pixels. */
  media: Size;
  /** The room it is shown in, CSS pixels. */
  stage: Size;
  /** Device pixels per CSS pixel. */
  density: number;
  /** The largest scale, where it is not the picture's own: pictures that are enlarged together end together. */
  most?: number;
}

export const fitted: View = { scale: 1, x: 0, y: 0 };

/** The largest box of the media's shape that fits the stage. */
export function fitBox(media: Size, stage: Size): Size {
  const ratio = Math.min(stage.width / media.width, stage.height / media.height);
  return { width: media.width * ratio, height: media.height * ratio };
}

/** The scale at which one pixel of the picture covers one pixel of the screen: 100 %. */
export function actualScale({ media, stage, density }: Frame): number {
  return media.width / (fitBox(media, stage).width * density);
}

/** 100 for one picture pixel on one screen pixel. */
export function percentOf(view: View, frame: Frame): number {
  return Math.round((view.scale / actualScale(frame)) * 100);
}

/** The largest scale of a picture by itself: 800 %, or 4 times fit. */
export const mostScale = (frame: Frame): number => Math.max(4, actualScale(frame) * 8);

/** Keeps the scale between fit and the largest, and the picture's edges outside of the stage's. */
export function clampView(view: View, frame: Frame): View {
  const box = fitBox(frame.media, frame.stage);
  const scale = Math.min(Math.max(view.scale, 1), frame.most ?? mostScale(frame));
  const limit = (length: number, room: number) => Math.max(0, (length * scale - room) / 2);
  const within = (offset: number, most: number) => Math.min(Math.max(offset, -most), most) || 0;
  return {
    scale,
    x: within(view.x, limit(box.width, frame.stage.width)),
    y: within(view.y, limit(box.height, frame.stage.height)),
  };
}

/**
 * Zooms so that what lies under `at` stays there, wherever that puts the edges: for a gesture that goes on. While a
 * picture is narrower than the stage, `clampView` shows it in the middle; once it is wider, this has kept the point.
 */
export function zoomFreely(view: View, scale: number, at: Point, frame: Frame): View {
  const target = clampView({ ...view, scale }, frame).scale;
  const ratio = target / view.scale;
  const x = at.x - (at.x - view.x) * ratio;
  const y = at.y - (at.y - view.y) * ratio;
  return { scale: target, x, y };
}

/** Zooms so that what lies under `at` stays there, as far as the edges allow. */
export function zoomTo(view: View, scale: number, at: Point, frame: Frame): View {
  return clampView(zoomFreely(view, scale, at, frame), frame);
}

/** The view of another picture at the same percentage and the same part of it; fitted where this one is. */
export function carried(view: View, from: Frame, to: Frame): View {
  if (view.scale <= 1) return fitted;
  const scale = (view.scale / actualScale(from)) * actualScale(to);
  const [old, box] = [fitBox(from.media, from.stage), fitBox(to.media, to.stage)];
  const grown = scale / view.scale;
  return clampView(
    {
      scale,
      x: view.x * (box.width / old.width) * grown,
      y: view.y * (box.height / old.height) * grown,
    },
    to,
  );
}

export function panBy(view: View, by: Point, frame: Frame): View {
  return clampView({ scale: view.scale, x: view.x + by.x, y: view.y + by.y }, frame);
}

/** Between fit and 100 %; where those are nearly the same, or the picture is enlarged already, to twice the fit. */
export function toggled(view: View, at: Point, frame: Frame): View {
  if (view.scale > 1) return fitted;
  const actual = actualScale(frame);
  return zoomTo(view, actual > 1.1 ? actual : 2, at, frame);
}
