import { readStored } from "../stored.ts";
import { settings } from "../stored-values.ts";
import { keyTable, type Where } from "./key-table.ts";

/** What a person has put in the place of keys of the table: "marks f" → "j". */
export type OwnKeys = Readonly<Record<string, string>>;

export const commandOf = (where: Where, key: string): string => `${where} ${key}`;

/** The key that a person presses for a key of the table. */
export const ownKey = (where: Where, key: string): string =>
  readStored(settings.keys)[commandOf(where, key)] ?? key;

/** The key of the table that a pressed one stands for at a place; undefined for one that has been given another. */
export function tableKey(where: Where, pressed: string): string | undefined {
  const own = readStored(settings.keys);
  for (const { keys } of keyTable[where])
    for (const key of keys) if (own[commandOf(where, key)] === pressed) return key;
  return commandOf(where, pressed) in own ? undefined : pressed;
}
