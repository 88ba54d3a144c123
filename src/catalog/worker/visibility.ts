import { type Kind, kinds } from "#contract/asset.ts";
import type { AssetQuery } from "#contract/query.ts";
import type { VisibleRange } from "../model/query/query-engine.ts";
import { floorOf, frontierOf } from "../model/walk/frontier.ts";
import { topOf, type WalkState } from "../model/walk/walk-state.ts";

type WalkStates = Record<Kind, WalkState>;

/**
 * What a query may show, so that nothing that a person looks at ever moves: neither what has arrived at the head
 * since it was last admitted, nor what is below or above a gap in the walks.
 */
export class Visibility {
  /** The newest date that is shown of each kind; Infinity while the first walk of an empty library is under way. */
  readonly #admitted: Record<Kind, number>;

  constructor(feeds: WalkStates) {
    const shown = (kind: Kind) => {
      const { newest } = frontierOf(feeds[kind]);
      return Number.isFinite(newest) ? newest : Number.POSITIVE_INFINITY;
    };
    this.#admitted = { image: shown("image"), video: shown("video") };
  }

  /** Must be told of each change of the feeds: a second walk ends the first one's privilege. */
  observe(before: WalkStates, after: WalkStates): void {
    for (const kind of kinds) {
      const top = topOf(before[kind]);
      const walked = Number.isFinite(top) && after[kind].nextWalk > before[kind].nextWalk;
      if (walked && this.#admitted[kind] === Number.POSITIVE_INFINITY) this.#admitted[kind] = top;
    }
  }

  /** Shows all that is known now; what is above a gap follows when the gap has closed. */
  admit(feeds: WalkStates): void {
    for (const kind of kinds)
      if (Number.isFinite(this.#admitted[kind])) this.#admitted[kind] = topOf(feeds[kind]);
  }

  /** Differs whenever what some query may show does. */
  extent(feeds: WalkStates): string {
    return kinds.map((kind) => [floorOf(feeds[kind]), this.#ceiling(feeds, kind)].join()).join(";");
  }

  range(feeds: WalkStates, scope: AssetQuery["kind"], waived: readonly Kind[] = []): VisibleRange {
    const counted = kinds.filter((kind) => (scope === "all" || scope === kind) && !waived.includes(kind));
    return {
      floor: Math.max(Number.NEGATIVE_INFINITY, ...counted.map((kind) => floorOf(feeds[kind]))),
      ceiling: { image: this.#ceiling(feeds, "image"), video: this.#ceiling(feeds, "video") },
    };
  }

  #ceiling(feeds: WalkStates, kind: Kind): number {
    const { newest } = frontierOf(feeds[kind]);
    // Of a kind that has nothing, nothing is hidden: Infinity spares the engine the looking.
    return Number.isFinite(newest) ? Math.min(this.#admitted[kind], newest) : Number.POSITIVE_INFINITY;
  }
}
