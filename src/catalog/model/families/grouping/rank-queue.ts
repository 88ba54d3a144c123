/** Prompts that wait to be placed, the one that ranks first at the front; each once. A binary heap. */
export class RankQueue {
  readonly #before: (one: number, other: number) => boolean;
  readonly #heap: number[] = [];
  readonly #waiting = new Set<number>();

  constructor(before: (one: number, other: number) => boolean, prompts: Iterable<number>) {
    this.#before = before;
    for (const prompt of prompts) this.add(prompt);
  }

  /** Undefined where none waits. */
  get first(): number | undefined {
    return this.#heap[0];
  }

  add(prompt: number): void {
    if (this.#waiting.has(prompt)) return;
    this.#waiting.add(prompt);
    let at = this.#heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(prompt, this.#heap[parent]!)) break;
      this.#heap[at] = this.#heap[parent]!;
      at = parent;
    }
    this.#heap[at] = prompt;
  }

  /** Takes away the first. */
  shift(): void {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return;
    this.#waiting.delete(first);
    if (this.#heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < this.#heap.length; child = 2 * at + 1) {
      const next = this.#heap[child + 1];
      if (next !== undefined && this.#before(next, this.#heap[child]!)) child++;
      if (!this.#before(this.#heap[child]!, last)) break;
      this.#heap[at] = this.#heap[child]!;
      at = child;
    }
    this.#heap[at] = last;
  }
}
