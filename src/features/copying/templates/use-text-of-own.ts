import type { OwnTemplate } from "#catalog/index.ts";
import { noMarks } from "#contract/marks.ts";
import { blocks } from "#contract/prompts/blocks.ts";
import { useReadMarks } from "#library/marks-of.ts";
import { useSourced } from "#library/records/sourced.ts";
import { type CopiedAssets, madeOf, textOf } from "../menu/copied-assets.ts";
import { fillOwnTemplate, needsMarks, readOwnTemplate } from "./own-template.ts";

/** What a person's own template makes of assets, a block each: at once where nothing has to be asked for. */
export function useTextOfOwn(): (template: OwnTemplate, assets: CopiedAssets) => string | Promise<string> {
  const readMarks = useReadMarks();
  const sourced = useSourced();
  return ({ text }, assets) => {
    const read = readOwnTemplate(text);
    if (!read.ok) return Promise.reject(new Error(read.problem));
    const { parts } = read;
    return textOf(assets, (those) =>
      madeOf(needsMarks(parts) ? readMarks(those) : [], (marks) =>
        madeOf(sourced(those), (its) =>
          blocks(its.map((asset, i) => fillOwnTemplate(parts, asset, marks[i] ?? noMarks))),
        ),
      ),
    );
  };
}
