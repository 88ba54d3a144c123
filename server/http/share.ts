/** Whose share a piece of work counts against. */
export interface Owner {
  /** Who asked, as far as one can tell programs apart. */
  client?: string | undefined;
  /** Where its bytes come from. */
  host?: string | undefined;
}

/** How fast a holder has to move: so many bytes in so many milliseconds. */
export interface Pace {
  bytes: number;
  ms: number;
}

/** A share that is held until it is released. */
export interface Share {
  /** Aborts with an `ApiError` when the share has been given to somebody else. */
  readonly signal: AbortSignal;
  /** Tells that so many bytes have come or gone: who tells this often enough does not stand still. */
  moved(bytes: number): void;
  /** Until it moves again the holder waits for nobody outside, and is not asked to make room. */
  settle(): void;
  /** Safe to call twice. */
  release(): void;
}

export interface Holder extends Share {
  readonly owner: Owner;
  readonly weight: number;
  /** When it had last moved as many bytes as the pace asks for; undefined while it is settled. */
  slowSince: number | undefined;
  abort(reason: unknown): void;
}

export function hold(owner: Owner, weight: number, paceBytes: number, release: () => void): Holder {
  const controller = new AbortController();
  let sinceThen = 0;
  return {
    owner,
    weight,
    slowSince: performance.now(),
    signal: controller.signal,
    moved(bytes) {
      sinceThen += bytes;
      if (this.slowSince !== undefined && sinceThen < paceBytes) return;
      sinceThen = 0;
      this.slowSince = performance.now();
    },
    settle() {
      this.slowSince = undefined;
    },
    release,
    abort: (reason) => controller.abort(reason),
  };
}
