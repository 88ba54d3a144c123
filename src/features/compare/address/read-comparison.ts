import { rates } from "#shared/stored-values.ts";
import { type Comparison, modes, mostItems, type Place, plain, swapRates } from "./comparison.ts";

/** Largest zoom, in percent, and longest time, in seconds, that an address is believed. */
const [mostPercent, longest] = [100_000, 86_400];

/** What an address says of a comparison. What is absent or makes no sense is as usual; nothing of it is an error. */
export function readComparison(params: URLSearchParams): Comparison {
  const oneOf = <T>(name: string, values: readonly T[], usual: T): T =>
    values.find((value) => String(value) === params.get(name)) ?? usual;
  const number = (name: string, least: number, most: number, usual: number) =>
    numberIn(params.get(name), least, most) ?? usual;
  const each = <T>(read: (at: number) => T): T[] => Array.from({ length: mostItems }, (_, i) => read(i + 1));
  return {
    mode: oneOf("mode", modes, plain.mode),
    against: oneOf("with", [2, 3, 4], plain.against + 1) - 1,
    split: number("split", 0, 1, plain.split),
    swaps: oneOf("swaps", swapRates, plain.swaps),
    place: placeIn(params.get("at")) ?? null,
    own: each((at) => placeIn(params.get(`at${at}`))),
    time: number("t", 0, longest, 0),
    by: oneOf("by", ["time", "share"], plain.by),
    offsets: each((at) => number(`ahead${at}`, -longest, longest, 0)),
    heard: heardIn(params.get("sound")),
    speed: oneOf("speed", rates, plain.speed),
  };
}

/** Digits alone: `Number` would take "0x10" and "" for numbers too. */
const decimal = /^-?\d{1,9}(\.\d{1,9})?$/;

function numberIn(text: string | null | undefined, least: number, most: number): number | undefined {
  if (!text || !decimal.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** Undefined where a text says no place. */
function placeIn(text: string | null): Place | null | undefined {
  if (text === "fit") return null;
  const [percentText, xText, yText, ...more] = text?.split(",") ?? [];
  const percent = numberIn(percentText, 1, mostPercent);
  const [x, y] = [numberIn(xText, 0, 1), numberIn(yText, 0, 1)];
  if (percent === undefined || x === undefined || y === undefined || more.length > 0) return undefined;
  return { percent, x, y };
}

function heardIn(text: string | null): number | null | undefined {
  if (text === "off") return null;
  const at = ["1", "2", "3", "4"].indexOf(text ?? "");
  return at < 0 ? undefined : at;
}
