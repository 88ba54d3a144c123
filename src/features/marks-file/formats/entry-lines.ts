const token = /"(?:[^"\\]|\\.)*"|[[\]{}\n]/g;

/**
 * The lines, from 1, on which the objects begin that stand in an array which is the value of `name` in the outermost object
 * of a JSON text. Of a text that is no JSON the lines mean nothing.
 */
export function entryLines(json: string, name: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let key = "";
  for (const [found] of json.matchAll(token)) {
    if (found === "\n") line++;
    else if (found === "}" || found === "]") depth--;
    else if (found.startsWith('"')) {
      if (depth === 1) key = found.slice(1, -1);
    } else {
      if (found === "{" && depth === 2 && key === name) lines.push(line);
      depth++;
    }
  }
  return lines;
}
