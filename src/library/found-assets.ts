import { useQuery } from "@tanstack/react-query";
import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/query.ts";
import { useSession } from "./account/session.ts";
import { useCatalog, useCatalogStatus } from "./status.ts";
import { useWaived } from "./sync.tsx";
import { workerAnswer } from "./worker-answer.ts";

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
  const catalog = useCatalog();
  const { account } = useSession();
  const { version } = useCatalogStatus();
  const waive = useWaived();
  const { data } = useQuery({
    ...workerAnswer,
    queryKey: ["found", account, text, most, waive, version],
    queryFn: async (): Promise<FoundAssets> => {
      const { rows, records, pending } = await catalog.query(
        { ...everything, text },
        { waive, records: most },
      );
      // The rows themselves, of which there may be a hundred thousand, are of no use here.
      return { assets: records.filter((asset) => asset !== undefined), total: rows.length + pending, text };
    },
    enabled: text !== "",
    structuralSharing: false,
  });
  return (text !== "" && data) || nothing;
}
