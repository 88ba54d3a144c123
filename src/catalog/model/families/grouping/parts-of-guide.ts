import { mostSlots } from "#contract/prompts/prompt-template.ts";
import type { Compared } from "../likeness.ts";
import { isWord } from "../reading/tokens.ts";
import { united } from "../spans.ts";
import type { PromptTable } from "./prompt-table.ts";

interface Part {
  /** Where its members differ from the guide: a slot each. */
  spans: readonly number[];
  /** Words outside of them. */
  kept: number;
  /** Of its longest member. */
  words: number;
  members: number[];
}

const mostParts = 255;

/**
 * Comes to families among the prompts of one guide: those that differ from it in six places together, and still have half
 * in common. The most alike are put together first, each to the family that loses the fewest words by it; so what comes
 * of it follows from which prompts there are. Writes the families into the table.
 */
export function partsOfGuide(table: PromptTable, guide: number, tokens: Compared, members: number[]): void {
  const { words, common } = table;
  const unlike = (prompt: number) => words[guide]! + words[prompt]! - 2 * common[prompt]!;
  members.sort((one, other) => unlike(one) - unlike(other) || (table.before(one, other) ? -1 : 1));
  const wordsBefore = countBefore(tokens);
  const parts: Part[] = [{ spans: [], kept: words[guide]!, words: words[guide]!, members: [guide] }];
  for (const prompt of members) {
    const spans = table.differences.spansOf(prompt);
    const best = bestPart(parts, spans, words[prompt]!, wordsBefore);
    if (best) {
      Object.assign(best.part, { spans: best.spans, kept: best.kept });
      best.part.words = Math.max(best.part.words, words[prompt]!);
      best.part.members.push(prompt);
    } else {
      parts.push({ spans, kept: common[prompt]!, words: words[prompt]!, members: [prompt] });
    }
  }
  let families = 0;
  for (const { members } of parts) {
    const family = members.length > 1 && families < mostParts ? ++families : 0;
    for (const prompt of members) table.parts[prompt] = family;
  }
}

/** The family that a prompt fits into with the least loss, and what it is then. */
function bestPart(parts: Part[], spans: readonly number[], words: number, wordsBefore: Uint16Array) {
  let best: { part: Part; spans: readonly number[]; kept: number } | null = null;
  for (const part of parts) {
    if (best && best.part.kept === best.kept) break;
    const all = united(part.spans, spans);
    if (all.length > 2 * mostSlots) continue;
    let kept = wordsBefore.at(-1)!;
    for (let i = 0; i < all.length; i += 2) kept -= wordsBefore[all[i + 1]!]! - wordsBefore[all[i]!]!;
    if (2 * kept < Math.max(part.words, words)) continue;
    if (!best || part.kept - kept < best.part.kept - best.kept) best = { part, spans: all, kept };
  }
  return best;
}

/** How many words come before each token, and how many there are. */
function countBefore({ hashes }: Compared): Uint16Array {
  const counts = new Uint16Array(hashes.length + 1);
  for (let i = 0; i < hashes.length; i++) counts[i + 1] = counts[i]! + (isWord(hashes[i]!) ? 1 : 0);
  return counts;
}
