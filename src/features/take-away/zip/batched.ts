/**
 * Joins pieces until there are so many bytes. A ZIP comes as three of them an entry, and each write to a browser's disk is a
 * trip to another process, which takes as long as a megabyte.
 */
export function batched(size: number): TransformStream<Uint8Array, Uint8Array> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  const flush = (controller: TransformStreamDefaultController<Uint8Array>) => {
    const [only] = pieces;
    if (!only) return;
    const whole = pieces.length === 1 ? only : new Uint8Array(held);
    let at = 0;
    if (pieces.length > 1)
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
    pieces = [];
    held = 0;
    controller.enqueue(whole);
  };
  return new TransformStream({
    transform(piece, controller) {
      if (held + piece.length > size) flush(controller);
      pieces.push(piece);
      held += piece.length;
      if (held >= size) flush(controller);
    },
    flush,
  });
}
