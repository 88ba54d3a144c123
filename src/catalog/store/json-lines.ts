import type { Asset } from "#contract/asset.ts";

/**
 * Assets as lines of JSON in UTF-8, one a line: JSON writes a line break within text as "\n", so a line ends where it
 * seems to. One of a hundred records can be read without the others, and bytes are stored, cached and collected at no
 * cost that grows with what is in them: as objects a page took three times as long to read.
 */
export type JsonLines = Uint8Array<ArrayBuffer>;

const lineBreak = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const lineOf = (asset: Asset): string => JSON.stringify(asset);

export function encodeLines(assets: readonly Asset[]): JsonLines {
  return encoder.encode(assets.map((asset) => `${lineOf(asset)}\n`).join(""));
}

/** Throws where the bytes are damaged. */
export function decodeLines(lines: JsonLines): Asset[] {
  const text = decoder.decode(lines);
  return JSON.parse(`[${text.trimEnd().replaceAll("\n", ",")}]`);
}

/** Reads some of the lines, and looks for the breaks before them once. */
export class LineReader {
  readonly #lines: JsonLines;
  /** Where the first lines begin, and the one after these. */
  readonly #starts = [0];

  constructor(lines: JsonLines) {
    this.#lines = lines;
  }

  /** The line at a slot from 0, without its break; undefined past the last one. */
  line(slot: number): string | undefined {
    while (this.#starts.length < slot + 2) {
      const end = this.#lines.indexOf(lineBreak, this.#starts.at(-1));
      if (end < 0) return undefined;
      this.#starts.push(end + 1);
    }
    const [start = 0, next = 0] = this.#starts.slice(slot, slot + 2);
    return decoder.decode(this.#lines.subarray(start, next - 1));
  }

  /** The asset at a slot from 0; undefined past the last one, or where its line is damaged. */
  asset(slot: number): Asset | undefined {
    const line = this.line(slot);
    try {
      return line === undefined ? undefined : JSON.parse(line);
    } catch {
      return undefined;
    }
  }
}
