/** A value in a prompt that is written as JSON: what stands between the quotes, or a number. */
export interface JsonValue {
  readonly start: number;
  readonly end: number;
  /** The key it stands under; null for an element of a bare list. */
  readonly key: string | null;
}

const jsonToken = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/gsu;

/** The values of the JSON that a prompt begins with; none where it begins with something else. What follows it is free text. */
export function jsonValues(text: string): JsonValue[] {
  if (!/^\s*[{[]/.test(text)) return [];
  const values: JsonValue[] = [];
  let depth = 0;
  let key: string | null = null;
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    const end = index + token.length;
    if ("{[".includes(token)) depth++;
    else if ("}]".includes(token)) depth--;
    else if (token === ":") key = keyBefore(text, values.pop());
    else if (token !== ",") {
      const quotes = token.startsWith('"') ? 1 : 0;
      values.push({ start: index + quotes, end: end - quotes, key });
    }
    if (depth === 0) return isJson(text.slice(0, end)) ? values : [];
  }
  return [];
}

/** What was taken for a value is the key of what follows. */
const keyBefore = (text: string, taken: JsonValue | undefined): string | null =>
  taken ? text.slice(taken.start, taken.end) : null;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
