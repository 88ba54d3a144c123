import type { OwnTemplate } from "#catalog/index.ts";
import { noMarks } from "#contract/marks.ts";
import { blocks } from "#contract/prompts/blocks.ts";
import { useReadMarks } from "#library/marks-of.ts";
import { type CopiedAssets, textOf } from "../menu/copied-assets.ts";
import { fillOwnTemplate, needsMarks, readOwnTemplate } from "./own-template.ts";

/** What a person's own template makes of assets, a block each: at once where nothing has to be asked for. */
export function useTextOfOwn(): (template: OwnTemplate, assets: CopiedAssets) => string | Promise<string> {
  const readMarks = useReadMarks();
  return ({ text }, assets) => {
    const read = readOwnTemplate(text);
    if (!read.ok) return Promise.reject(new Error(read.problem));
    const { parts } = read;
    if (!needsMarks(parts))
      return textOf(assets, (those) => blocks(those.map((asset) => fillOwnTemplate(parts, asset, noMarks))));
    const marked = async () => {
      const those = await assets.read();
      const marks = await readMarks(those);
      return blocks(those.map((asset, i) => fillOwnTemplate(parts, asset, marks[i] ?? noMarks)));
    };
    return marked();
  };
}
