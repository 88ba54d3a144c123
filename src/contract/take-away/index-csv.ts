import { csvLine } from "#shared/files/csv.ts";
import type { TakenFile } from "./taken-file.ts";

export const indexName = "index.csv";

const columns = [
  "path",
  "kind",
  "id",
  "date",
  "model",
  "ratio",
  "width",
  "height",
  "style",
  "duration",
  "favourite",
  "rating",
  "state",
  "tags",
  "note",
  "hidden",
  "bytes",
  "sha256",
  "prompt",
  "url",
];

/** The first line of `index.csv`, after a byte order mark, without which Excel takes UTF-8 for something else. */
export const indexHead = `\ufeff${csvLine(columns)}`;

/** The line of one file. No cell of it is a formula where it is opened. */
export function indexLine({ asset, marks, path, bytes, sha256 }: TakenFile): string {
  return csvLine([
    path,
    asset.kind,
    asset.id,
    asset.createdDate,
    asset.model,
    asset.aspectRatio,
    String(asset.width),
    String(asset.height),
    asset.style ?? "",
    asset.kind === "video" && asset.duration !== undefined ? String(asset.duration) : "",
    marks.favourite ? "1" : "",
    marks.rating === 0 ? "" : String(marks.rating),
    marks.state ?? "",
    marks.tags.join(", "),
    marks.note,
    marks.hidden ? "1" : "",
    String(bytes),
    sha256,
    asset.prompt,
    asset.url,
  ]);
}

/** The records of a CSV text by their first cell as it is written, each with its line end. */
const record = /((?:"(?:[^"]|"")*"|[^",\r\n]*))((?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)(\r\n|\r|\n|$)/y;

/**
 * An index with new lines (`indexLine`) in it: of a path that it has, the new one counts, and all else stays as it is. What
 * was cut off at its end, or broken by hand, is left out from there on.
 */
export function mergeIndex(before: string, lines: readonly string[]): string {
  const byPath = new Map<string, string>();
  const take = (text: string) => {
    let at = 0;
    while (at < text.length) {
      record.lastIndex = at;
      const match = record.exec(text);
      if (!match || match[0] === "") return;
      const [whole, path = "", , end] = match;
      if (end !== "" && whole.trim() !== "") byPath.set(path, whole);
      at += whole.length;
    }
  };
  const source = before.replace(/^\ufeff/, "");
  // Another head is another version's, or a person's own file: its lines would stand under the wrong words.
  if (source.startsWith(indexHead.slice(1))) take(source.slice(indexHead.length - 1));
  for (const line of lines) take(line);
  return indexHead + [...byPath.values()].join("");
}
