import type { Asset } from "../asset.ts";
import type { Marks } from "../marks.ts";

/** An original that was taken home, and all that is written beside it. */
export interface TakenFile {
  readonly asset: Asset;
  readonly marks: Marks;
  /** From the folder or the ZIP on, with "/" between its parts and its extension. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, of the file as it lies there. */
  readonly sha256: string;
}
