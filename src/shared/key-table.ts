/** Keys that do one thing, or a thing and its opposite. */
export interface KeyRow {
  /** As `keyName` names them. */
  keys: readonly string[];
  /** Other ways to type them, which the help leaves out. */
  also?: readonly string[];
  /** For the help. */
  does: string;
  /** What each of the keys does, where that is not the same. */
  each?: readonly string[];
  /** Whether a key that is held down counts again and again. */
  held?: true;
  /** Whether it works in a dialog too, which otherwise keeps the keys from what lies beneath. */
  inDialogs?: true;
  /** Whether it works in a field that takes text too: for keys that type nothing. */
  inFields?: true;
}

/** Every key of the app, by where it holds. What acts on keys and the help on them both follow from this table. */
export const keyTable = {
  help: [{ keys: ["?"], does: "These keys", inDialogs: true }],
  page: [{ keys: ["/"], does: "Search" }],
  palette: [{ keys: ["Mod+k"], does: "Find and do anything", inFields: true }],
  views: [{ keys: ["s"], does: "Save this view" }],
  toast: [{ keys: ["Mod+z"], does: "Undo, while that is offered" }],
  layers: [{ keys: ["Escape"], does: "Close one layer" }],
  searchField: [
    { keys: ["Enter"], does: "Keep as a step for Back" },
    { keys: ["Escape"], does: "Clear, then leave" },
  ],
  sheet: [
    { keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], does: "Move", held: true },
    { keys: ["PageUp", "PageDown"], does: "A screen up, down", held: true },
    { keys: ["Home", "End"], does: "First, last", held: true },
    { keys: ["Space"], does: "Scroll down", held: true },
    { keys: ["Shift+Space"], does: "Scroll up", held: true },
  ],
  selection: [
    { keys: ["x"], does: "Select" },
    { keys: ["X"], does: "Select up to here" },
    { keys: ["Mod+a"], does: "Select all" },
  ],
  tile: [
    { keys: ["Enter"], does: "Open" },
    { keys: ["c"], does: "Copy prompt" },
  ],
  stage: [
    { keys: ["ArrowLeft", "ArrowRight"], does: "Previous, next", held: true },
    { keys: ["F"], does: "Full screen" },
  ],
  details: [
    { keys: ["i"], does: "Show or hide details" },
    { keys: ["c"], does: "Copy prompt" },
    { keys: ["C"], does: "Copy request" },
    { keys: ["D"], does: "Download" },
  ],
  marks: [
    { keys: ["f"], does: "Favourite, or not" },
    {
      keys: ["1", "2", "3", "4", "5"],
      does: "Rate",
      each: ["Rate 1", "Rate 2", "Rate 3", "Rate 4", "Rate 5"],
    },
    { keys: ["0"], does: "Remove the rating" },
    {
      keys: ["p", "r", "u"],
      does: "Pick, reject, neither",
      each: ["Pick", "Reject", "Neither pick nor reject"],
    },
    { keys: ["t"], does: "Tags" },
    { keys: ["n"], does: "Note" },
    { keys: ["h"], does: "Hide, or show again" },
  ],
  toCull: [{ keys: ["b"], does: "Cull what belongs together" }],
  cull: [
    { keys: ["ArrowLeft", "ArrowRight"], does: "Previous, next", held: true },
    {
      keys: ["p", "r"],
      does: "Pick, reject, and go on",
      each: ["Pick and go on", "Reject and go on"],
    },
    { keys: ["u"], does: "Neither" },
    { keys: ["f"], does: "Favourite, or not" },
  ],
  cullVideo: [{ keys: ["Space"], does: "Play or pause" }],
  image: [
    { keys: ["+", "-"], also: ["="], does: "Zoom in, out", held: true },
    {
      keys: ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"],
      does: "Move about",
      held: true,
    },
    { keys: ["z"], does: "Fit or 100 %" },
  ],
  video: [
    { keys: ["Space"], does: "Play or pause" },
    { keys: [",", "."], does: "One frame back, forward", held: true },
    { keys: ["[", "]"], does: "Loop from, to here", each: ["Loop from here", "Loop to here"] },
    { keys: ["\\"], does: "End the loop" },
    { keys: ["m"], does: "Sound on or off" },
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
