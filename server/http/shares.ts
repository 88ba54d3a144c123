import { ApiError } from "#contract/problem.ts";
import { busy } from "./problems.ts";
import { type Holder, hold, type Owner, type Pace, type Share } from "./share.ts";

export interface ShareLimits {
  /** Weight that may be held at once. */
  total: number;
  /** Of it by one host, and by one client; all of it unless given. */
  perHost?: number;
  perClient?: number;
  /** A holder that is slower counts as standing still, and makes room as soon as somebody waits for it. */
  pace?: Pace;
  /** A holder that stands still for so many milliseconds makes room even if nobody waits. */
  idleMs?: number;
  /** Nobody waits longer, in milliseconds. */
  waitMs?: number;
  /** Who of those that wait goes first; the newest unless given. */
  first?: "newest" | "oldest";
  /** No more wait at once. */
  maxWaiting?: number;
}

interface Waiter {
  owner: Owner;
  weight: number;
  start(): void;
  turnAway(): void;
}

/**
 * Shares of something scarce: transfers, bytes of memory. Of those that wait the newest goes first, for what scrolled
 * into view last is what a person is looking at, unless the limits say otherwise, and one whose host or client holds its limit lets others pass. So a bad
 * neighbour, be it a host that drips or a reader that does not read, fills its own limit and no more; and where many of
 * them have filled everything, those that stand still make room for those that wait.
 */
export class Shares {
  readonly #limits: ShareLimits;
  readonly #holders = new Set<Holder>();
  readonly #waiting: Waiter[] = [];
  /** Weight held, by whom. */
  readonly #held = { total: 0, host: new Map<unknown, number>(), client: new Map<unknown, number>() };
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: ShareLimits) {
    this.#limits = limits;
  }

  /**
   * A share of the given weight as soon as there is one; more than its owner may hold counts as all of that. Rejects with the
   * reason of `signal`, or as busy after too long a wait.
   */
  take(owner: Owner, signal: AbortSignal, wanted = 1): Promise<Share> {
    const { total, perHost = total, perClient = total, maxWaiting = 2_000, waitMs } = this.#limits;
    const weight = Math.min(wanted, total, perHost, perClient);
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const leave = (act: () => void) => () => {
        signal.removeEventListener("abort", left);
        clearTimeout(late);
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        act();
      };
      const waiter: Waiter = {
        owner,
        weight,
        start: leave(() => resolve(this.#hold(owner, weight))),
        turnAway: leave(() => reject(new ApiError(busy))),
      };
      const left = leave(() => reject(signal.reason));
      const late = waitMs === undefined ? undefined : setTimeout(waiter.turnAway, waitMs);
      signal.addEventListener("abort", left, { once: true });
      this.#waiting.push(waiter);
      if (this.#waiting.length > maxWaiting) this.#waiting[0]?.turnAway();
      this.#review();
    });
  }

  /** Runs a task that nothing outside keeps waiting. */
  async run<T>(owner: Owner, signal: AbortSignal, weight: number, task: () => Promise<T>): Promise<T> {
    const share = await this.take(owner, signal, weight);
    share.settle();
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      share.release();
    }
  }

  #hold(owner: Owner, weight: number): Share {
    const holder = hold(owner, weight, this.#limits.pace?.bytes ?? 1, () => {
      if (this.#drop(holder)) this.#review();
    });
    this.#holders.add(holder);
    this.#count(holder, weight);
    return holder;
  }

  #drop(holder: Holder): boolean {
    const held = this.#holders.delete(holder);
    if (held) this.#count(holder, -holder.weight);
    return held;
  }

  #count({ owner }: Holder, weight: number): void {
    this.#held.total += weight;
    for (const side of ["host", "client"] as const) {
      const held = (this.#held[side].get(owner[side]) ?? 0) + weight;
      if (held > 0) this.#held[side].set(owner[side], held);
      else this.#held[side].delete(owner[side]);
    }
  }

  /** Lets in whom there is room for, asks those that stand still to make more, and looks again when others may. */
  #review(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    for (let again = true; again; ) {
      for (let next = this.#nextFitting(); next; next = this.#nextFitting()) next.start();
      again = this.#displaceOne(now);
    }
    const { pace, idleMs } = this.#limits;
    const waitedFor = pace && this.#waiting.length > 0 ? pace.ms : idleMs;
    if (waitedFor === undefined) return;
    const since = Math.min(
      ...[...this.#holders].map((holder) => holder.slowSince ?? Number.POSITIVE_INFINITY),
    );
    if (Number.isFinite(since)) {
      const due = Math.max(10, since + waitedFor - now);
      this.#timer = setTimeout(() => this.#review(), due).unref();
    }
  }

  /** Those that wait, in the order in which they go. */
  #inTurn(): Waiter[] {
    return this.#limits.first === "oldest" ? this.#waiting : this.#waiting.toReversed();
  }

  #nextFitting(): Waiter | undefined {
    return this.#inTurn().find(({ owner, weight }) => this.#lacking(owner, weight).length === 0);
  }

  /** For each limit that leaves no room for so much: a function that tells whether a holder counts against it. */
  #lacking(owner: Owner, weight: number): ((holder: Holder) => boolean)[] {
    const { total, perHost = total, perClient = total } = this.#limits;
    const rules: [limit: number, held: number, counts: (holder: Holder) => boolean][] = [
      [total, this.#held.total, () => true],
      [perHost, this.#held.host.get(owner.host) ?? 0, (holder) => holder.owner.host === owner.host],
      [perClient, this.#held.client.get(owner.client) ?? 0, (holder) => holder.owner.client === owner.client],
    ];
    return rules.flatMap(([limit, held, counts]) => (held + weight > limit ? [counts] : []));
  }

  /** Takes the share from whoever has stood still for longest, of those whose going helps somebody. */
  #displaceOne(now: number): boolean {
    const { pace, idleMs = Number.POSITIVE_INFINITY } = this.#limits;
    const still = (ms: number) =>
      [...this.#holders]
        .filter(({ slowSince }) => slowSince !== undefined && now - slowSince >= ms)
        .toSorted((a, b) => (a.slowSince ?? 0) - (b.slowSince ?? 0));
    const slow = pace && this.#waiting.length > 0 ? still(pace.ms) : [];
    for (const { owner, weight } of slow.length > 0 ? this.#inTurn() : []) {
      const lacking = this.#lacking(owner, weight);
      const found = slow.find((holder) => lacking.every((counts) => counts(holder)));
      if (found) return this.#displace(found);
    }
    const idle = still(idleMs)[0];
    return idle !== undefined && this.#displace(idle);
  }

  #displace(holder: Holder): true {
    this.#drop(holder);
    holder.abort(new ApiError(busy));
    return true;
  }
}
