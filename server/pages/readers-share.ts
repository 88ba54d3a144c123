import type { Share } from "../http/share.ts";

const pieceBytes = 64_000;

/**
 * The share of a page whose many bytes wait for its readers, held until the last of them is done. Those who waited for it
 * come as soon as it is made: nobody joins after that.
 */
export class ReadersShare {
  readonly #share: Share;
  #readers = 1;

  constructor(share: Share) {
    this.#share = share;
    // All who waited are told before anything else happens: then they count for themselves.
    setImmediate(() => this.#leave());
  }

  /**
   * One more reader, who holds the share from now until all is read or `signal` tells that they have left. Gives what
   * makes their answer: the bytes piece by piece, as fast as they are taken.
   */
  join(signal: AbortSignal): (bytes: Uint8Array<ArrayBuffer>) => ReadableStream<Uint8Array<ArrayBuffer>> {
    const share = this.#share;
    this.#readers++;
    let reading = true;
    const done = () => {
      if (reading) this.#leave();
      reading = false;
    };
    if (signal.aborted) done();
    signal.addEventListener("abort", done, { once: true });
    return (bytes) => {
      let at = 0;
      return new ReadableStream({
        start(controller) {
          const displaced = () => controller.error(share.signal.reason);
          if (share.signal.aborted) return displaced();
          share.signal.addEventListener("abort", displaced, { once: true });
        },
        pull(controller) {
          const piece = bytes.subarray(at, at + pieceBytes);
          at += piece.byteLength;
          share.moved(piece.byteLength);
          if (piece.byteLength > 0) return controller.enqueue(piece);
          controller.close();
          done();
        },
        cancel: done,
      });
    };
  }

  #leave(): void {
    if (--this.#readers === 0) this.#share.release();
  }
}
