interface Flight<T> {
  result: Promise<T>;
  passengers: number;
  abort: AbortController;
}

/** Identical requests at the same time are one piece of work, which ends early once all who asked have left. */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /**
   * Joins the work under `key`, or starts it. Rejects with the reason of `signal` when that aborts; the work's own
   * signal aborts when its last passenger has left.
   */
  async join(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#depart(key, start);
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

  #depart(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const abort = new AbortController();
    const flight = { result: start(abort.signal), passengers: 0, abort };
    // When all have left nobody waits for the failure that follows.
    flight.result.catch(() => undefined);
    this.#flights.set(key, flight);
    return flight;
  }

  #land(key: string, flight: Flight<T>): void {
    flight.abort.abort();
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
