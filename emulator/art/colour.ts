import type { Random } from "#shared/random.ts";

/** Red, green and blue in sRGB, each from 0 to 1. */
export type Rgb = [number, number, number];

export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

function toOklab([r, g, b]: Rgb): Rgb {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)];
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb);
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb);
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]: Rgb): Rgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toGamma(Math.max(0, 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    toGamma(Math.max(0, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    toGamma(Math.max(0, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  ];
}

/** Mixes in OKLab, where the way between two hues stays clean. For set-up, not for each pixel. */
export function blend(from: Rgb, to: Rgb, t: number): Rgb {
  const [a, b] = [toOklab(from), toOklab(to)];
  return fromOklab([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);
}

/**
 * Picks a palette and turns all of its hues a little, more or less saturated: so two families with one palette still
 * differ, as two photographers' prints do.
 */
export function pickPalette(random: Random, palettes: readonly (readonly string[])[]): Rgb[] {
  const palette = random.pick(palettes);
  const turn = random.between(-0.28, 0.28);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const chroma = random.between(0.82, 1.12);
  return palette.map((hex) => {
    const [lightness, a, b] = toOklab(rgb(hex));
    return fromOklab([lightness, (a * cos - b * sin) * chroma, (a * sin + b * cos) * chroma]);
  });
}

/** Writes the colour at `t` (0 to 1, clamped) into `out`. */
export type Gradient = (t: number, out: Float32Array) => void;

const steps = 512;

/** A smooth gradient through evenly spaced stops, tabulated because it is read for each pixel. */
export function gradient(stops: readonly Rgb[]): Gradient {
  const table = new Float32Array((steps + 1) * 3);
  for (let i = 0; i <= steps; i++) {
    const at = (i / steps) * (stops.length - 1);
    const k = Math.min(Math.floor(at), stops.length - 2);
    table.set(blend(stops[k]!, stops[k + 1]!, at - k), i * 3);
  }
  return (t, out) => {
    const at = (t < 0 ? 0 : t > 1 ? 1 : t) * steps;
    const i = Math.min(at | 0, steps - 1) * 3;
    const f = at - (at | 0);
    for (let c = 0; c < 3; c++) out[c] = table[i + c]! + (table[i + 3 + c]! - table[i + c]!) * f;
  };
}

/** Lays `colour` over what is in `out`. */
export function lay(out: Float32Array, colour: ArrayLike<number>, amount: number): void {
  out[0]! += (colour[0]! - out[0]!) * amount;
  out[1]! += (colour[1]! - out[1]!) * amount;
  out[2]! += (colour[2]! - out[2]!) * amount;
}

/** Adds light of a colour without burning out: the "screen" of image editors. */
export function glow(out: Float32Array, colour: ArrayLike<number>, amount: number): void {
  out[0] = 1 - (1 - out[0]!) * (1 - colour[0]! * amount);
  out[1] = 1 - (1 - out[1]!) * (1 - colour[1]! * amount);
  out[2] = 1 - (1 - out[2]!) * (1 - colour[2]! * amount);
}

/** Brightens or darkens what is in `out`. */
export function scale(out: Float32Array, factor: number): void {
  out[0]! *= factor;
  out[1]! *= factor;
  out[2]! *= factor;
}
