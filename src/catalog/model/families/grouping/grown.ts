/** Copies what a typed array holds to the beginning of a longer one, which it gives. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
