/** Keys that do one thing, or a thing and its opposite. */
export interface KeyRow {
  /** As `keyName` names them. */
  keys: readonly string[];
  /** Other ways to type them, which the help leaves out. */
  also?: readonly string[];
  /** Whether a key that is held down counts again and again. */
  held?: true;
  /** Whether it works in a dialog too, which otherwise keeps the keys from what lies beneath. */
  inDialogs?: true;
  /** Whether it works in a field that takes text too: for keys that type nothing. */
  inFields?: true;
}

/**
 * Every key of the app, by where it holds. What acts on keys follows from this table, and from `key-words.ts` beside it what
 * is said of them.
 */
export const keyTable = {
  help: [{ keys: ["?"], inDialogs: true }],
  page: [{ keys: ["/"] }],
  palette: [{ keys: ["Mod+k"], inFields: true }],
  views: [{ keys: ["s"] }],
  toast: [{ keys: ["Mod+z"] }],
  layers: [{ keys: ["Escape"] }],
  searchField: [{ keys: ["Enter"] }, { keys: ["Escape"] }],
  sheet: [
    { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], held: true },
    { keys: ["PageUp", "PageDown"], held: true },
    { keys: ["Home", "End"], held: true },
    { keys: ["Space"], held: true },
    { keys: ["Shift+Space"], held: true },
  ],
  dates: [{ keys: ["d", "D"] }, { keys: ["m", "M"] }, { keys: ["y", "Y"] }, { keys: ["g"] }],
  selection: [{ keys: ["x"] }, { keys: ["X"] }, { keys: ["Mod+a"] }],
  folds: [{ keys: ["e"] }],
  tile: [{ keys: ["Enter"] }, { keys: ["c"] }],
  prompts: [
    { keys: ["ArrowUp", "ArrowDown"], held: true },
    { keys: ["PageUp", "PageDown"], held: true },
    { keys: ["Home", "End"] },
    { keys: ["Enter"] },
    { keys: ["c"] },
  ],
  matrix: [
    { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], held: true },
    { keys: ["PageUp", "PageDown"], held: true },
    { keys: ["Home", "End"] },
    { keys: ["Enter"] },
    { keys: ["o"] },
    { keys: ["[", "]"] },
  ],
  stage: [{ keys: ["ArrowLeft", "ArrowRight"], held: true }, { keys: ["F"] }],
  details: [{ keys: ["i"] }, { keys: ["D"] }],
  copying: [{ keys: ["c"] }],
  copyAs: [{ keys: ["C"] }, { keys: ["a"] }],
  toBasket: [{ keys: ["k"] }],
  marks: [
    { keys: ["f"] },
    { keys: ["1", "2", "3", "4", "5"] },
    { keys: ["0"] },
    { keys: ["p", "r", "u"] },
    { keys: ["t"] },
    { keys: ["n"] },
    { keys: ["h"] },
  ],
  ways: [{ keys: ["b"] }, { keys: ["v"] }],
  cull: [
    { keys: ["ArrowLeft", "ArrowRight"], held: true },
    { keys: ["p", "r"] },
    { keys: ["u"] },
    { keys: ["f"] },
  ],
  compare: [{ keys: ["s"] }],
  knockout: [{ keys: ["ArrowLeft", "ArrowRight"] }],
  cullVideo: [{ keys: ["Space"] }],
  image: [
    { keys: ["+", "-"], also: ["="], held: true },
    { keys: ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"], held: true },
    { keys: ["z"] },
  ],
  video: [
    { keys: ["Space"] },
    { keys: [",", "."], held: true },
    { keys: ["[", "]"] },
    { keys: ["\\"] },
    { keys: ["m"] },
  ],
} as const satisfies Record<string, readonly KeyRow[]>;

export type Where = keyof typeof keyTable;
type RowAt<W extends Where> = (typeof keyTable)[W][number];
type AlsoOf<Row> = Row extends { also: readonly (infer Key)[] } ? Key : never;
/** Every key that holds somewhere. */
export type KeyAt<W extends Where> = RowAt<W>["keys"][number] | AlsoOf<RowAt<W>>;

/** A key of any place. */
export type TableKey = { [W in Where]: KeyAt<W> }[Where];

/** What the table says of the keys of a place, by key. */
export function rowsAt(where: Where): Map<string, KeyRow> {
  const rows: readonly KeyRow[] = keyTable[where];
  return new Map(rows.flatMap((row) => [...row.keys, ...(row.also ?? [])].map((key) => [key, row] as const)));
}
