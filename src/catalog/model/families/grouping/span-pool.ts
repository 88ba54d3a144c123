/**
 * The spans of many prompts in one array of bytes, for an array a prompt would weigh ten times as much. Each list is its
 * length and the steps from number to number, which are small: a byte each, and three where one is above 254.
 */
export class SpanPool {
  /** Where each prompt's list begins; 0, which no list does, for an empty one. */
  #places = new Uint32Array(0);
  #bytes = new Uint8Array(256);
  #end = 1;
  /** Bytes that belong to no list any more. */
  #dead = 0;

  reserve(prompts: number): void {
    const places = new Uint32Array(prompts);
    places.set(this.#places);
    this.#places = places;
  }

  get(prompt: number): number[] {
    const spans: number[] = [];
    let place = this.#places[prompt]!;
    if (place === 0) return spans;
    const count = this.#bytes[place++]!;
    for (let last = 0; spans.length < count; spans.push(last)) {
      const step = this.#bytes[place++]!;
      last += step < 255 ? step : this.#bytes[place++]! + 256 * this.#bytes[place++]!;
    }
    return spans;
  }

  set(prompt: number, spans: readonly number[]): void {
    const old = this.#places[prompt]!;
    if (old !== 0) this.#dead += this.#size(old);
    this.#places[prompt] = 0;
    if (spans.length === 0) return;
    if (this.#end + 1 + 3 * spans.length > this.#bytes.length) this.#makeRoom(1 + 3 * spans.length);
    this.#places[prompt] = this.#end;
    this.#bytes[this.#end++] = spans.length;
    let last = 0;
    for (const number of spans) {
      const step = number - last;
      if (step < 255) this.#bytes[this.#end++] = step;
      else {
        this.#bytes.set([255, step & 255, step >>> 8], this.#end);
        this.#end += 3;
      }
      last = number;
    }
  }

  /** Bytes of the list at a place. */
  #size(place: number): number {
    let at = place + 1;
    for (let left = this.#bytes[place]!; left > 0; left--) at += this.#bytes[at] === 255 ? 3 : 1;
    return at - place;
  }

  #makeRoom(count: number): void {
    const from = this.#bytes;
    const to = new Uint8Array(Math.ceil((this.#end - this.#dead + count) * (33 / 32)) + 256);
    let end = 1;
    for (let prompt = 0; prompt < this.#places.length; prompt++) {
      const place = this.#places[prompt]!;
      if (place === 0) continue;
      const size = this.#size(place);
      to.set(from.subarray(place, place + size), end);
      this.#places[prompt] = end;
      end += size;
    }
    this.#bytes = to;
    this.#end = end;
    this.#dead = 0;
  }
}
