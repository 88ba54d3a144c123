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

/** The line at a slot from 0, without its break; undefined past the last one. */
export function lineAt(lines: JsonLines, slot: number): string | undefined {
  let start = 0;
  for (let n = 0; ; n++) {
    const end = lines.indexOf(lineBreak, start);
    if (end < 0) return undefined;
    if (n === slot) return decoder.decode(lines.subarray(start, end));
    start = end + 1;
  }
}

/** The asset at a slot from 0; undefined past the last one, or where its line is damaged. */
export function assetAt(lines: JsonLines, slot: number): Asset | undefined {
  const line = lineAt(lines, slot);
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
