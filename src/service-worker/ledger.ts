/** Some of the thumbnails that are kept, which go together. */
interface Drawer {
  /** The number in its cache's name; none is given twice. */
  number: number;
  pictures: number;
  bytes: number;
}

/** What is kept of thumbnails, the newest drawer first. */
export type Ledger = readonly Drawer[];

/** What a drawer holds at most, and how many there are: 20,000 pictures or 200 MB in all. */
const drawers = 4;
const fullAt = { pictures: 5_000, bytes: 50_000_000 };

/** What follows from keeping one more picture. */
interface Entry {
  ledger: Ledger;
  /** The drawer it goes into. */
  into: number;
  /** Drawers that are thrown away for it, whole. */
  gone: readonly number[];
}

/**
 * Enters a picture of so many bytes. The newest drawer takes it; once that is full a new one is begun and the oldest goes.
 * So nothing has to be written for a picture that is looked at again and again, and making room costs one call, where
 * deleting the least used one by one would cost thousands.
 */
export function enter(ledger: Ledger, bytes: number): Entry {
  const [newest, ...older] = ledger;
  const isFull = newest && (newest.pictures >= fullAt.pictures || newest.bytes + bytes > fullAt.bytes);
  if (newest && !isFull) {
    const grown = { ...newest, pictures: newest.pictures + 1, bytes: newest.bytes + bytes };
    return { ledger: [grown, ...older], into: newest.number, gone: [] };
  }
  const number = (newest?.number ?? 0) + 1;
  const all = [{ number, pictures: 1, bytes }, ...ledger];
  return {
    ledger: all.slice(0, drawers),
    into: number,
    gone: all.slice(drawers).map((drawer) => drawer.number),
  };
}

/** Whether a picture that is looked at again must be entered anew, lest it go with the oldest. */
export const isAging = (ledger: Ledger, number: number): boolean =>
  ledger.findIndex((drawer) => drawer.number === number) >= drawers / 2;

/** Without the oldest drawer: the browser has less room than was thought. */
export function shrink(ledger: Ledger): Pick<Entry, "ledger" | "gone"> {
  return { ledger: ledger.slice(0, -1), gone: ledger.slice(-1).map((drawer) => drawer.number) };
}

/** What was written by `JSON.stringify`; empty for everything else. */
export function readLedger(text: string): Ledger {
  try {
    const read = JSON.parse(text) as Ledger;
    const isOne =
      Array.isArray(read) && read.every((d) => [d.number, d.pictures, d.bytes].every(Number.isFinite));
    return isOne ? read : [];
  } catch {
    return [];
  }
}
