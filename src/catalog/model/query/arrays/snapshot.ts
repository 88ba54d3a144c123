import { Growing, type Numbers, type NumbersType } from "./growing.ts";

/** Collects an engine's arrays, to be read back in the same order. */
export class SnapshotWriter {
  readonly buffers: ArrayBuffer[] = [];

  /** A copy of what is in use. */
  growing(numbers: Growing<Numbers>): void {
    this.buffers.push(numbers.trimmed().buffer);
  }

  /** An array that never changes any more is shared, not copied: whoever stores the snapshot must not detach it. */
  frozen(numbers: Numbers): void {
    const { buffer, byteLength } = numbers;
    this.buffers.push(byteLength === buffer.byteLength ? buffer : numbers.slice().buffer);
  }
}

/** Reads what a writer has written. Every method throws `SnapshotError` where the data is not what it should be. */
export class SnapshotReader {
  readonly #buffers: readonly unknown[];
  #next = 0;

  constructor(buffers: readonly unknown[]) {
    this.#buffers = buffers;
  }

  /** The next array, over the buffer itself; `length` is what it must have. */
  array<T extends Numbers>(type: NumbersType<T>, length?: number): T {
    const buffer = this.#buffers[this.#next++];
    if (!(buffer instanceof ArrayBuffer)) throw new SnapshotError("a buffer is missing");
    if (buffer.byteLength % type.BYTES_PER_ELEMENT !== 0) throw new SnapshotError("a buffer is cut");
    const array = new type(buffer);
    if (length !== undefined && array.length !== length)
      throw new SnapshotError("a buffer has the wrong length");
    return array;
  }

  growing<T extends Numbers>(type: NumbersType<T>, length?: number): Growing<T> {
    return Growing.from(type, this.array(type, length));
  }

  end(): void {
    if (this.#next !== this.#buffers.length) throw new SnapshotError("there are buffers too many");
  }
}

/** The snapshot cannot be used: rebuild the engine from the stored pages. */
class SnapshotError extends Error {
  override name = "SnapshotError";
}

/** Throws unless `valid`: for what `SnapshotReader` cannot see. */
export function ensure(valid: boolean, problem: string): asserts valid {
  if (!valid) throw new SnapshotError(problem);
}
