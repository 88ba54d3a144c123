/** The spans of many prompts in one array, each list behind its length: an array a prompt would weigh ten times as much. */
export class SpanPool {
  /** Where each prompt's list begins; 0, which no list does, for an empty one. */
  #places = new Uint32Array(0);
  #numbers = new Uint16Array(256);
  #end = 1;
  /** Numbers that belong to no list any more. */
  #dead = 0;

  reserve(prompts: number): void {
    const places = new Uint32Array(prompts);
    places.set(this.#places);
    this.#places = places;
  }

  get(prompt: number): Uint16Array {
    const place = this.#places[prompt]!;
    return this.#numbers.subarray(place + 1, place + 1 + (place === 0 ? 0 : this.#numbers[place]!));
  }

  set(prompt: number, spans: readonly number[]): void {
    const old = this.#places[prompt]!;
    if (old !== 0) this.#dead += 1 + this.#numbers[old]!;
    this.#places[prompt] = 0;
    if (spans.length === 0) return;
    if (this.#end + spans.length >= this.#numbers.length) this.#makeRoom(spans.length + 1);
    this.#places[prompt] = this.#end;
    this.#numbers[this.#end++] = spans.length;
    this.#numbers.set(spans, this.#end);
    this.#end += spans.length;
  }

  #makeRoom(count: number): void {
    const from = this.#numbers;
    const to = new Uint16Array(Math.ceil((this.#end - this.#dead + count) * 1.25) + 256);
    let end = 1;
    for (let prompt = 0; prompt < this.#places.length; prompt++) {
      const place = this.#places[prompt]!;
      if (place === 0) continue;
      const length = 1 + from[place]!;
      to.set(from.subarray(place, place + length), end);
      this.#places[prompt] = end;
      end += length;
    }
    this.#numbers = to;
    this.#end = end;
    this.#dead = 0;
  }
}
