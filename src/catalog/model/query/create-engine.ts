import { ColumnEngine } from "./column-engine.ts";
import type { EngineSnapshot, QueryEngine } from "./query-engine.ts";

/** An empty engine. */
export function createEngine(): QueryEngine {
  return new ColumnEngine();
}

/**
 * The engine of a snapshot, whose buffers it takes over. Throws `SnapshotError` on another format and on data whose
 * lengths contradict each other: rebuild the engine from the pages then.
 */
export function loadEngine(snapshot: EngineSnapshot): QueryEngine {
  return new ColumnEngine(snapshot);
}
