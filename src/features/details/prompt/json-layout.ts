/** What a piece of laid-out JSON is, for its typography. */
export interface Piece {
  kind: "key" | "string" | "value" | "mark";
  text: string;
}

/** A line, and how deep it stands. */
export interface Line {
  depth: number;
  pieces: Piece[];
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/gs;
/** As models write it when they are asked for JSON. */
const fence = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/i;
/** Controls, and what would turn the direction of what follows. */
const unseen = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Whether a text looks like a JSON object or list, at no cost. */
export const mayBeJson = (text: string): boolean => /^\s*(```(json)?\s*\n\s*)?[[{]/i.test(text);

/** Escapes of letters are written out, all that does not show stays escaped: the same JSON, to be read. */
const readable = (string: string): string =>
  JSON.stringify(JSON.parse(string)).replaceAll(
    unseen,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * The lines of a JSON object or list, indented; undefined where the text is none. Works on the text itself, since
 * parsing would round long numbers, drop a key that is there twice and sort others.
 */
export function layOutJson(text: string): Line[] | undefined {
  const json = (fence.exec(text)?.[1] ?? text).replace(/^\ufeff/, "");
  if (!mayBeJson(json) || !isJson(json)) return undefined;
  return linesOf(json.match(token) ?? []);
}

function linesOf(tokens: readonly string[]): Line[] {
  let line: Line = { depth: 0, pieces: [] };
  const lines: Line[] = [line];
  const begin = (deeper: number) => {
    line = { depth: line.depth + deeper, pieces: [] };
    lines.push(line);
  };
  const put = (piece: Piece) => line.pieces.push(piece);
  tokens.forEach((at, i) => {
    const opened = opens.test(tokens[i - 1] ?? "");
    // What is empty stays on its line.
    if (closes.test(at) ? !opened : opened) begin(opened ? 1 : -1);
    put(pieceOf(at, tokens[i + 1]));
    if (at === ",") begin(0);
  });
  return lines;
}

const opens = /^[[{]$/;
const closes = /^[\]}]$/;

function pieceOf(at: string, next: string | undefined): Piece {
  if (at.startsWith('"')) return { kind: next === ":" ? "key" : "string", text: readable(at) };
  if (at === ":") return { kind: "mark", text: ": " };
  return { kind: /^[[\]{},]$/.test(at) ? "mark" : "value", text: at };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
