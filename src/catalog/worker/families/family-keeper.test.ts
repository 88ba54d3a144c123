import { expect, it, vi } from "vitest";
import { promptHash } from "#contract/prompts/prompt-name.ts";
import { buildImage } from "#testing/assets.ts";
import { PromptFamilies } from "../../model/families/grouping/prompt-families.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";
import { createMemoryStore } from "../../store/memory-store.ts";
import { ResilientStore } from "../../store/resilient-store.ts";
import { openedFrom } from "../../store/testing/opened.ts";
import { FamilyKeeper } from "./family-keeper.ts";

it("folds once for all who have asked meanwhile, however many versions there were", async () => {
  const prompts = ["a red fox", "a blue fox", "a cup"];
  const engine = {
    prompts: () => ({ ofRow: Uint32Array.from(prompts.keys()), size: prompts.length }),
    rows: () => [...prompts.keys()],
    promptHash: (prompt: number) => promptHash(prompts[prompt] ?? ""),
  } as unknown as QueryEngine;
  const read = async (rows: ArrayLike<number>) =>
    Array.from(rows, (row) => buildImage({ prompt: prompts[row] ?? "" }, row));
  const store = new ResilientStore(openedFrom(createMemoryStore()), {
    onProblem: () => {},
    onWiped: () => {},
  });
  const keeper = new FamilyKeeper({ engine, reader: { read }, store, onFolding: () => {} });
  const folded = vi.spyOn(PromptFamilies.prototype, "families");
  let version = 1;
  const asks = Array.from({ length: 5 }, () => {
    const ask = keeper.fold(() => version);
    version++;
    return ask;
  });
  const [first, ...others] = await Promise.all(asks);
  expect(folded).toHaveBeenCalledTimes(2);
  expect(new Set(others).size).toBe(1);
  expect(others[0]).not.toBe(first);
  // Nothing has come since.
  expect(await keeper.fold(() => version - 1)).toBe(others[0]);
  keeper.close();
});
