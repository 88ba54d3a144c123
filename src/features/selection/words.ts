import { formatCount } from "#shared/format.ts";

/** "1 selected", "12,480 selected". */
export const selectedWords = (count: number): string => `${formatCount(count)} selected`;

/** How many of the selected a list does not show; nothing where it shows them all. */
export function outsideWords(selected: number, outside: number): string {
  if (outside === 0) return "";
  if (outside === selected) return selected === 1 ? "Not in this list" : "None in this list";
  return `${formatCount(outside)} not in this list`;
}
