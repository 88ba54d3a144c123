import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { useWaived } from "./sync.tsx";
import { useAnswer } from "./use-answer.ts";

interface FoundAssets {
  /** The newest that a text finds. */
  assets: readonly Asset[];
  /** How many it finds in all. */
  total: number;
  /** What they were found by: the text before, until the answer to a new one is at hand. */
  text: string;
}

const nothing: FoundAssets = { assets: [], total: 0, text: "" };

/** The first few assets that a search text finds in the whole library; none for "". */
export function useFoundAssets(text: string, most: number): FoundAssets {
  const waive = useWaived();
  const data = useAnswer({
    name: "found",
    of: [text, most, waive],
    ask: async (catalog): Promise<FoundAssets> => {
      const { rows, records, pending } = await catalog.query(
        { ...everything, text },
        { waive, records: most },
      );
      // The rows themselves, of which there may be a hundred thousand, are of no use here.
      return { assets: records.filter((asset) => asset !== undefined), total: rows.length + pending, text };
    },
    enabled: text !== "",
    keepsLast: true,
  });
  return (text !== "" && data) || nothing;
}
