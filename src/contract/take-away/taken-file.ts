import type { Marks } from "../marks.ts";
import type { Sourced } from "./sourced.ts";

/** An original that was taken home, and all that is written beside it. */
export interface TakenFile {
  /** With the provider's own URLs: sealed addresses open nowhere else. */
  readonly asset: Sourced;
  readonly marks: Marks;
  /** From the folder or the ZIP on, with "/" between its parts and its extension. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, of the file as it lies there. */
  readonly sha256: string;
}
