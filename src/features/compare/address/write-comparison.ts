import { type Comparison, mostItems, type Place, plain } from "./comparison.ts";

/** A number as short as it can be said; places are kept to a thousandth of a picture, times to a thousandth of a second. */
const short = (value: number, digits = 3): string => String(Number(value.toFixed(digits)));

const placeText = (place: Place | null): string =>
  place ? [short(place.percent, 1), short(place.x, 4), short(place.y, 4)].join(",") : "fit";

/** The parameters that `readComparison` makes the same comparison of, up to what nobody sees. What is usual is left out. */
export function writeComparison(comparison: Comparison): URLSearchParams {
  const params = new URLSearchParams();
  const write = (name: string, value: string, usual: string) => {
    if (value !== usual) params.set(name, value);
  };
  const { heard } = comparison;
  write("mode", comparison.mode, plain.mode);
  write("with", String(comparison.against + 1), String(plain.against + 1));
  write("split", short(comparison.split), short(plain.split));
  write("swaps", String(comparison.swaps), String(plain.swaps));
  write("at", placeText(comparison.place), "fit");
  write("t", short(comparison.time), "0");
  write("by", comparison.by, plain.by);
  write("speed", String(comparison.speed), String(plain.speed));
  if (heard !== undefined) params.set("sound", heard === null ? "off" : String(heard + 1));
  for (let i = 0; i < mostItems; i++) {
    const own = comparison.own[i];
    if (own !== undefined) params.set(`at${i + 1}`, placeText(own));
    write(`ahead${i + 1}`, short(comparison.offsets[i] ?? 0), "0");
  }
  return params;
}
