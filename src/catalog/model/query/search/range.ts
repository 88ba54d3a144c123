/** Whole thousandths, both ends inclusive. */
interface Range {
  from: number;
  to: number;
}

const range =
  /^(?:(?<sign><=|>=|[<>=])?(?<number>\d+(?:\.\d+)?)|(?<first>\d+(?:\.\d+)?)(?:-|\.\.)(?<last>\d+(?:\.\d+)?))s?$/;

/** The numbers that ">5", "<=4", "8", "5-8" or "5..8" name, an "s" for seconds behind them or not; else undefined. */
export function parseRange(text: string): Range | undefined {
  const found = range.exec(text)?.groups;
  if (!found) return undefined;
  const whole = (digits: string | undefined) => Math.round(Number(digits) * 1000);
  if (found.first) return { from: whole(found.first), to: whole(found.last) };
  const number = whole(found.number);
  if (found.sign === ">") return { from: number + 1, to: Infinity };
  if (found.sign === ">=") return { from: number, to: Infinity };
  if (found.sign === "<") return { from: 0, to: number - 1 };
  if (found.sign === "<=") return { from: 0, to: number };
  return { from: number, to: number };
}
