/** What a run of differences costs an alignment, so that of equal ones the calmest wins. */
export const gap = 3;

/** Above one in so many cells, and so many at all, equal tokens are too many for this way to be the shorter one. */
const share = 4;
const most = 100_000;

/** In the place of a match: the beginning of both texts. */
const start = -1;

/** So many columns, and matches, find their memory at hand: to make it anew would cost more than most alignments. */
const usual = { columns: 1024, matches: 4096 };

const usualRoom = roomFor(usual.columns, usual.matches);

function roomFor(columns: number, matches: number) {
  const slots = 2 ** Math.ceil(Math.log2(2 * columns + 2));
  return {
    /** By a token's slot one more than its last column, and how often it is there. */
    lasts: new Int32Array(slots),
    counts: new Int32Array(slots),
    /** One more than the column before that has the same token, or 0. */
    earlier: new Int32Array(columns),
    // Of each column the last match: its row, its number, and what the best way to it is worth.
    rowAt: new Int32Array(columns),
    matchAt: new Int32Array(columns),
    worthAt: new Int32Array(columns),
    // Of each match its row, its column, and the match before it on the best way.
    rows: new Int32Array(matches),
    columns: new Int32Array(matches),
    froms: new Int32Array(matches),
    // Where a gap behind a match becomes the best there is: from which column on, its worth, and the match.
    stepColumns: new Int32Array(columns + 2),
    stepWorths: new Int32Array(columns + 2),
    stepMatches: new Int32Array(columns + 2),
  };
}

/**
 * Tells the pairs of the best way through two texts, from its end, by looking at equal tokens alone: they are few among all
 * pairs of places. It is the way that `Grid` finds, of equal ones too: a gap begins at the match that is first in `rows`.
 * False, and nothing told, where equal tokens are many.
 */
export function traceMatches(
  rows: Uint32Array,
  columns: Uint32Array,
  worths: Uint8Array,
  tell: (row: number, column: number) => void,
): boolean {
  const limit = Math.min(most, (rows.length * columns.length) / share);
  const isUsual = columns.length <= usual.columns && limit <= usual.matches;
  const room = isUsual ? usualRoom : roomFor(columns.length, Math.ceil(limit));
  const slots = 2 ** Math.ceil(Math.log2(2 * columns.length + 2));
  const slotOf = indexColumns(columns, slots, room);
  if (countMatches(rows, slotOf, room.counts) > limit) return false;
  let match = bestWay(rows, columns.length, worths, slotOf, room);
  for (; match !== start; match = room.froms[match]!) tell(room.rows[match]!, room.columns[match]!);
  return true;
}

type Room = ReturnType<typeof roomFor>;

/** Finds each token's columns by open addressing; gives a token's slot. */
function indexColumns(columns: Uint32Array, slots: number, { lasts, counts, earlier }: Room) {
  lasts.fill(0, 0, slots);
  counts.fill(0, 0, slots);
  const shift = Math.clz32(slots - 1);
  const slotOf = (token: number): number => {
    let slot = Math.imul(token, 0x9e3779b1) >>> shift;
    while (lasts[slot] !== 0 && columns[lasts[slot]! - 1] !== token) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  for (let column = 0; column < columns.length; column++) {
    const slot = slotOf(columns[column]!);
    earlier[column] = lasts[slot]!;
    lasts[slot] = column + 1;
    counts[slot]!++;
  }
  return slotOf;
}

function countMatches(rows: Uint32Array, slotOf: (token: number) => number, counts: Int32Array): number {
  let matches = 0;
  for (let row = 0; row < rows.length; row++) matches += counts[slotOf(rows[row]!)]!;
  return matches;
}

/** The last match of the best way; what comes before it, its `froms` tell. */
function bestWay(
  rows: Uint32Array,
  width: number,
  worths: Uint8Array,
  slotOf: (token: number) => number,
  room: Room,
): number {
  const { lasts, earlier, rowAt, matchAt, worthAt, stepColumns, stepWorths, stepMatches } = room;
  rowAt.fill(-1, 0, width);
  // The texts' beginning is a match before all others.
  let steps = 1;
  stepColumns[0] = 0;
  stepWorths[0] = -gap;
  stepMatches[0] = start;
  let matches = 0;
  for (let row = 0; row < rows.length; row++) {
    const first = matches;
    // From the last column to the first, so that the one to the left is of the row above still.
    let step = steps - 1;
    for (let column = lasts[slotOf(rows[row]!)]! - 1; column >= 0; column = earlier[column]! - 1) {
      while (stepColumns[step]! > column) step--;
      let from = stepMatches[step]!;
      let value = stepWorths[step]!;
      const isDiagonal = column > 0 && row > 0 && rowAt[column - 1] === row - 1;
      if (isDiagonal && worthAt[column - 1]! >= value) {
        from = matchAt[column - 1]!;
        value = worthAt[column - 1]!;
      } else if (row === 0 && column === 0) value = 0;
      room.rows[matches] = row;
      room.columns[matches] = column;
      room.froms[matches] = from;
      rowAt[column] = row;
      matchAt[column] = matches++;
      worthAt[column] = value + worths[row]!;
    }
    for (let match = matches - 1; match >= first; match--) addStep(room.columns[match]!, match);
  }
  const isPaired = rowAt[width - 1] === rows.length - 1 && worthAt[width - 1]! >= stepWorths[steps - 1]!;
  return isPaired ? matchAt[width - 1]! : stepMatches[steps - 1]!;

  /** A gap may follow on a match. Of two such that are worth the same, the one that was there before stays. */
  function addStep(column: number, match: number): void {
    const value = worthAt[column]! - gap;
    let at = steps;
    while (at > 0 && stepColumns[at - 1]! > column + 1) at--;
    if (stepWorths[at - 1]! >= value) return;
    if (stepColumns[at - 1] === column + 1) at--;
    let end = at;
    while (end < steps && stepWorths[end]! < value) end++;
    if (end !== at + 1) {
      stepColumns.copyWithin(at + 1, end, steps);
      stepWorths.copyWithin(at + 1, end, steps);
      stepMatches.copyWithin(at + 1, end, steps);
      steps += at + 1 - end;
    }
    stepColumns[at] = column + 1;
    stepWorths[at] = value;
    stepMatches[at] = match;
  }
}
