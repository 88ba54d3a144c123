/** Those who want to be told of something, with what they are told. */
export class Listeners<Told extends unknown[] = []> {
  readonly #all = new Set<(...told: Told) => void>();

  /** Adds a listener, which is told once however often it is added. Returns its undo. */
  readonly add = (listener: (...told: Told) => void): (() => void) => {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  };

  /** Tells all who listen at this moment: not those who begin to while it tells, nor those who have stopped. */
  tell(...told: Told): void {
    for (const listener of [...this.#all]) if (this.#all.has(listener)) listener(...told);
  }

  get size(): number {
    return this.#all.size;
  }

  /** Forgets all. */
  clear(): void {
    this.#all.clear();
  }
}
