import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import type { CatalogStatus, FeedStatus, MarksStatus, StorageProblem } from "../catalog.ts";
import { isComplete } from "../model/walk/frontier.ts";
import type { LoadedCatalog } from "./local-copy/loaded-catalog.ts";

/** What there is to tell of an open catalog, and what is counted for that alone: see `CatalogStatus`. */
export class StatusBoard {
  renewals = 0;
  refreshes = 0;
  wiped = 0;
  folding: number | null = null;
  /** Why an item of each kind was left out, as this visit has met it first. */
  readonly #skipped: Partial<Record<Kind, string | undefined>> = {};

  /** Takes down why items of a page were left out. */
  note(kind: Kind, { skipped }: Page): void {
    this.#skipped[kind] ??= skipped?.[0]?.reason;
  }

  status(
    loaded: LoadedCatalog,
    version: number,
    storageProblem: StorageProblem | null,
    marks: MarksStatus,
  ): CatalogStatus {
    return {
      version,
      ready: true,
      worker: "fine",
      renewals: this.renewals,
      refreshes: this.refreshes,
      count: loaded.count,
      feeds: { image: this.#feed(loaded, "image"), video: this.#feed(loaded, "video") },
      storageProblem,
      marks,
      wiped: this.wiped,
      folding: this.folding,
    };
  }

  #feed({ engine, checkpoint }: LoadedCatalog, kind: Kind): FeedStatus {
    const state = checkpoint.feeds[kind];
    return {
      count: engine.count(kind),
      skipped: state.skipped,
      skippedReason: state.skipped > 0 ? this.#skipped[kind] || null : null,
      complete: isComplete(state),
      verifying: state.verifyFrom !== null,
      stuck: state.stuck,
    };
  }
}
