/** How large items are, as that becomes known: by what a host announces, or by what has come. */
export class Sizes {
  readonly #sizes = new Map<number, number>();
  #sum = 0;

  /** What was told of the item before no longer counts. */
  tell(item: number, bytes: number): void {
    this.#sum += bytes - (this.#sizes.get(item) ?? 0);
    this.#sizes.set(item, bytes);
  }

  /** Bytes of all items; undefined while the size of any of so many is not known. */
  sum(items: number): number | undefined {
    return this.#sizes.size === items ? this.#sum : undefined;
  }
}
