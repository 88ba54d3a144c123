import { keyTable, type Where } from "./key-table.ts";
import { ownKey } from "./own-keys.ts";

const everywhere = ["help", "palette", "toast", "layers"] as const satisfies readonly Where[];
const withItem = ["page", "stage", "details", "copying", "copyAs", "toBasket", "marks", "ways"] as const;

/** Places whose keys hold at the same time: within one of these a key can do one thing alone. */
const scenes: readonly (readonly Where[])[] = [
  [
    ...everywhere,
    "page",
    "views",
    "sheet",
    "dates",
    "tile",
    "selection",
    "folds",
    "marks",
    "copyAs",
    "toBasket",
    "ways",
  ],
  [...everywhere, ...withItem, "image"],
  [...everywhere, ...withItem, "video"],
  [...everywhere, "cull", "cullVideo"],
  [...everywhere, "compare", "knockout", "image", "video"],
  [...everywhere, "page", "prompts", "copyAs", "toBasket"],
  [...everywhere, "copying", "copyAs", "toBasket"],
  [...everywhere, "page", "matrix"],
  ["searchField"],
];

/** What one key of the table does at its place. */
export interface Command {
  where: Where;
  key: string;
}

const commandsAt = (where: Where): Command[] =>
  keyTable[where].flatMap(({ keys }) => keys.map((key) => ({ where, key })));

/** Keys with a name of their own (arrows, Escape, Space) and those that a browser or a reader knows stay what they are. */
const isFixed = ({ where, key }: Command): boolean =>
  where === "page" || where === "toast" || (key.length > 1 && !key.startsWith("Mod+"));

/** What can be given another key at a place. */
export const movableAt = (where: Where): Command[] => commandsAt(where).filter((one) => !isFixed(one));

/** Whether a key that was pressed can be given to something: a letter, a digit or a sign, with Ctrl or Cmd or without. */
export const canBeGiven = (pressed: string): boolean => [...pressed.replace(/^Mod\+/, "")].length === 1;

/** What `pressed` does already wherever this command holds; undefined where the key is free. */
export function holderOf(command: Command, pressed: string): (Command & { isFixed: boolean }) | undefined {
  const places = new Set(scenes.filter((scene) => scene.includes(command.where)).flat());
  for (const where of places)
    for (const one of commandsAt(where)) {
      const isItself = where === command.where && one.key === command.key;
      if (!isItself && ownKey(where, one.key) === pressed) return { ...one, isFixed: isFixed(one) };
    }
  return undefined;
}
