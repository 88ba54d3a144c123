import { LibraryEngine } from "./column-engine.ts";
import type { Engine, EngineSnapshot } from "./query-engine.ts";

/** An empty engine. */
export function createEngine(): Engine {
  return new LibraryEngine();
}

/**
 * The engine of a snapshot, whose buffers it takes over. Throws `SnapshotError` on another format and on data whose
 * lengths contradict each other: rebuild the engine from the pages then.
 */
export function loadEngine(snapshot: EngineSnapshot): Engine {
  return new LibraryEngine(snapshot);
}
