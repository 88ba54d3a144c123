import type { AssetKey } from "#contract/asset.ts";
import type { QueryEngine } from "../../model/query/query-engine.ts";

/** How far down the provider's list an asset is to be looked for. */
export interface DepthInFeed {
  /** Milliseconds since 1970. */
  created: number;
  /** Newer ones of its kind that are held. */
  above: number;
}

/** Undefined for an asset that is not held. Looks at every row: some milliseconds for 100,000. */
export function depthInFeed(engine: QueryEngine, key: AssetKey): DepthInFeed | undefined {
  const row = engine.find(key);
  if (row < 0) return undefined;
  const created = engine.created(row);
  let above = 0;
  for (const other of engine.rows())
    if (engine.kind(other) === key.kind && engine.created(other) > created) above++;
  return { created, above };
}
