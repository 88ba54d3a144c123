import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import { useCatalog } from "../status.ts";

/** Reads the newest asset as it is now, for what needs any as an example; nothing where there is none. */
export function useReadNewest(): () => Promise<readonly Asset[]> {
  const catalog = useCatalog();
  return async () => {
    const { records } = await catalog.query(everything, { records: 1 });
    return records.filter((asset) => asset !== undefined);
  };
}
