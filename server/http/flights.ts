interface Flight<T> {
  result: Promise<T>;
  departed: number;
  passengers: number;
  /** Whether the work has ended, well or not: then there is nothing to abort. */
  done: boolean;
  abort: AbortController;
}

/** Identical requests at the same time are one piece of work, which ends early once all who asked have left. */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>();
  readonly #joinableMs: number;

  /** Nobody joins work that began longer ago than `joinableMs`: what it finds may be from before they asked. */
  constructor({ joinableMs = Number.POSITIVE_INFINITY } = {}) {
    this.#joinableMs = joinableMs;
  }

  /**
   * Joins the work under `key`, or starts it. Rejects with the reason of `signal` when that aborts; the work's own
   * signal aborts when its last passenger has left before its end.
   */
  async join(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const flight = this.#joinable(key) ?? this.#depart(key, start);
    flight.passengers++;
    const left = Promise.withResolvers<never>();
    const leave = () => left.reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    try {
      return await Promise.race([flight.result, left.promise]);
    } finally {
      signal.removeEventListener("abort", leave);
      if (--flight.passengers === 0) this.#land(key, flight);
    }
  }

  #joinable(key: string): Flight<T> | undefined {
    const flight = this.#flights.get(key);
    return flight && performance.now() - flight.departed < this.#joinableMs ? flight : undefined;
  }

  #depart(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const abort = new AbortController();
    const departed = performance.now();
    const flight: Flight<T> = { result: start(abort.signal), departed, passengers: 0, done: false, abort };
    const end = () => {
      flight.done = true;
    };
    // When all have left nobody waits for the failure that follows.
    flight.result.then(end, end);
    this.#flights.set(key, flight);
    return flight;
  }

  #land(key: string, flight: Flight<T>): void {
    if (!flight.done) flight.abort.abort();
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
