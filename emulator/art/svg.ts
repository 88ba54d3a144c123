import type { Frame } from "./frame.ts";

/** Units of the viewBox to the frame's shorter side. */
export const unit = 1000;

/** A number short enough for markup. */
export const n = (value: number): string => value.toFixed(1);

/** Wraps shapes into a document that fills the frame. */
export function document({ width, height, pixel }: Frame, body: string): string {
  const size = `width="${Math.round(width / pixel)}" height="${Math.round(height / pixel)}"`;
  const box = `viewBox="0 0 ${n(width * unit)} ${n(height * unit)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} preserveAspectRatio="none">${body}</svg>`;
}

/** A closed outline through points, rounded at each of them. */
export function blob(points: readonly (readonly [number, number])[]): string {
  const middle = (i: number) => {
    const [ax, ay] = points[i % points.length]!;
    const [bx, by] = points[(i + 1) % points.length]!;
    return `${n((ax + bx) / 2)} ${n((ay + by) / 2)}`;
  };
  const curves = points.map((_, i) => {
    const [x, y] = points[(i + 1) % points.length]!;
    return `Q${n(x)} ${n(y)} ${middle(i + 1)}`;
  });
  return `M${middle(0)}${curves.join("")}Z`;
}
