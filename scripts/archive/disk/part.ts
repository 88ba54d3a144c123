import { createHash } from "node:crypto";
import { closeSync, fsync, openSync, unlinkSync, writeSync } from "node:fs";
import { promisify } from "node:util";

/** Resolves once all of an open file is on the disk. */
export const synced = promisify(fsync);

/** Writes all of some bytes where an open file is at. */
export function writeAll(file: number, bytes: Uint8Array): void {
  // A disk that is nearly full may take a part without a word: writing the rest takes all of it, or throws.
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** A file that has no place yet. Its thread waits for the disk in all but `sync`. Everything throws what the disk says. */
export class Part {
  readonly path: string;
  readonly #hash = createHash("sha256");
  #file: number | undefined;
  bytes = 0;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, "wx");
  }

  write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    writeAll(this.#file as number, bytes);
    this.bytes += bytes.length;
  }

  /** Returns once all of it is on the disk; nothing can be written then. */
  async sync(): Promise<void> {
    await synced(this.#file as number);
    this.#close();
  }

  /** 64 hexadecimal digits; asked once, after the last bytes. */
  sha256(): string {
    return this.#hash.digest("hex");
  }

  /** Removes it. */
  drop(): void {
    this.#close();
    unlinkSync(this.path);
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
