const signatureBytes = 8;
const headerBytes = 8;
const checksumBytes = 4;

/**
 * Follows a PNG's chunks as its bytes pass by, holding none of them back, and tells whether its last chunk, `IEND`,
 * has come whole. What follows that is nobody's business.
 */
export class PngEnd {
  /** Bytes to pass over before the next chunk's header. */
  #skip = signatureBytes;
  #header: number[] = [];
  #last = false;

  get reached(): boolean {
    return this.#last && this.#skip === 0;
  }

  see(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && !this.reached; ) {
      const skipped = Math.min(this.#skip, bytes.length - at);
      this.#skip -= skipped;
      at += skipped;
      if (this.#skip > 0 || this.#last || at === bytes.length) continue;
      this.#header.push(bytes[at++]!);
      if (this.#header.length === headerBytes) this.#enter(Buffer.from(this.#header));
    }
  }

  #enter(header: Buffer): void {
    this.#header = [];
    this.#skip = header.readUInt32BE(0) + checksumBytes;
    this.#last = header.toString("latin1", 4) === "IEND";
  }
}
