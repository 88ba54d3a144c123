import { type KeyRow, keyTable, type Where } from "./key-table.ts";
import { ownKey } from "./own-keys.ts";

/** What the keys of a row do; `each` where that is not the same for each of them. */
type Words = string | { does: string; each: readonly string[] };
type WordsFor<Rows extends readonly KeyRow[]> = { readonly [I in keyof Rows]: Words };

/**
 * What the keys do, for the help and the palette: a row of words for each row of `keyTable`, in its order. Apart from that,
 * because a page that nobody has asked for help needs the keys alone.
 */
const keyWords: { readonly [W in Where]: WordsFor<(typeof keyTable)[W]> } = {
  help: ["These keys"],
  page: ["Search"],
  palette: ["Find and do anything"],
  views: ["Save this view"],
  toast: ["Undo, while that is offered"],
  layers: ["Close one layer"],
  searchField: ["Keep as a step for Back", "Clear, then leave"],
  sheet: ["Move", "A screen up, down", "First, last", "Scroll down", "Scroll up"],
  dates: [
    { does: "The next day, the one before", each: ["The next day", "The day before"] },
    { does: "The next month, the one before", each: ["The next month", "The month before"] },
    { does: "The next year, the one before", each: ["The next year", "The year before"] },
    "Go to a date",
  ],
  selection: ["Select", "Select up to here", "Select all"],
  folds: ["Show all attempts, or fold them again"],
  tile: ["Open", "Copy prompt"],
  prompts: ["Move", "A screen up, down", "First, last", "See what came of it", "Copy prompt"],
  matrix: [
    "Move",
    "A screen up, down",
    "Head, end of the row",
    "Compare the row",
    "Show the cell's assets",
    { does: "The take before, the next", each: ["The take before", "The next take"] },
  ],
  stage: ["Previous, next", "Full screen"],
  details: ["Show or hide details", "Download"],
  copying: ["Copy prompt"],
  copyAs: ["Copy request", "Copy as…"],
  toBasket: ["Put into the basket"],
  marks: [
    "Favourite, or not",
    { does: "Rate", each: ["Rate 1", "Rate 2", "Rate 3", "Rate 4", "Rate 5"] },
    "Remove the rating",
    { does: "Pick, reject, neither", each: ["Pick", "Reject", "Neither pick nor reject"] },
    "Tags",
    "Note",
    "Hide, or show again",
  ],
  ways: ["Cull what belongs together", { does: "Compare, as Alt-click on two does", each: ["Compare"] }],
  cull: [
    "Previous, next",
    { does: "Pick, reject, and go on", each: ["Pick and go on", "Reject and go on"] },
    "Neither",
    "Favourite, or not",
  ],
  compare: ["Swap the two, in a flicker"],
  knockout: [{ does: "Keep the left one, the right one", each: ["Keep the left one", "Keep the right one"] }],
  cullVideo: ["Play or pause"],
  image: ["Zoom in, out", "Move about", "Fit or 100 %"],
  video: [
    "Play or pause",
    "One frame back, forward",
    { does: "Loop from, to here", each: ["Loop from here", "Loop to here"] },
    "End the loop",
    "Sound on or off",
  ],
};

/** The places of the table as a person knows them, in the order of the help. */
export const keyGroups: readonly { title: string; of: readonly Where[] }[] = [
  { title: "Anywhere", of: ["palette", "page", "help", "layers", "toast"] },
  { title: "In the search", of: ["searchField"] },
  { title: "On the sheet", of: ["sheet", "dates", "tile", "folds", "selection", "views", "ways"] },
  { title: "With an item open", of: ["stage", "details", "copying"] },
  { title: "On the item, the selection or the tile in focus", of: ["marks"] },
  { title: "On any of these, a prompt or a family", of: ["copyAs", "toBasket"] },
  { title: "In the prompts", of: ["prompts"] },
  { title: "In the matrix", of: ["matrix"] },
  { title: "While culling", of: ["cull"] },
  { title: "While comparing", of: ["compare", "knockout"] },
  { title: "An image", of: ["image"] },
  { title: "A video", of: ["video"] },
];

/** Keys that change what is the library's: they do nothing for who may look alone. */
const marking: Partial<Record<Where, readonly string[]>> = {
  marks: ["1", "2", "3", "4", "5", "0", "p", "r", "u", "t", "n", "h"],
  cull: ["p", "r", "u"],
  knockout: ["ArrowLeft", "ArrowRight"],
};

/** The rows of a place as a person reads them, with the keys that are theirs; `mayMark` is false for who may look alone. */
export function readableRows(where: Where, mayMark: boolean): { keys: readonly string[]; does: string }[] {
  const rows: readonly KeyRow[] = keyTable[where];
  const words: readonly Words[] = keyWords[where];
  const dead = (!mayMark && marking[where]) || [];
  return rows.flatMap(({ keys }, i) => {
    if (keys.every((key) => dead.includes(key))) return [];
    const said = words[i] ?? "";
    return { keys: keys.map((key) => ownKey(where, key)), does: typeof said === "string" ? said : said.does };
  });
}

/** What one key of a place does. */
export function wordsOf(where: Where, key: string): string {
  const rows: readonly KeyRow[] = keyTable[where];
  const words: readonly Words[] = keyWords[where];
  const at = rows.findIndex(({ keys }) => keys.includes(key));
  const said = words[at] ?? "";
  if (typeof said === "string") return said;
  return said.each[rows[at]?.keys.indexOf(key) ?? -1] ?? said.does;
}
