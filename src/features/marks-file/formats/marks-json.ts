import * as v from "valibot";
import type { Register } from "#contract/registers.ts";
import { type FileProblem, type ReadFile, wrong } from "../file-problem.ts";
import { entryLines } from "./entry-lines.ts";
import { registerProblem } from "./register-problem.ts";

const format = "contact-sheet-marks";
const version = 1;

const headSchema = v.object({
  format: v.literal(format),
  version: v.number(),
  registers: v.array(v.unknown()),
});

const isObject = (entry: unknown) => typeof entry === "object" && entry !== null && !Array.isArray(entry);

/** Everything that people have added, with who said it and when: one entry a line, for whoever looks into it. */
export function writeMarksJson(registers: readonly Register[], library: string, now: Date): string {
  const head = { format, version, library, exported: now.toISOString() };
  const entries = registers.map(
    ({ subject, field, owner, value, stamp: { time, person, client } }) =>
      `    ${JSON.stringify({ subject, field, owner, value, stamp: { time, person, client } })}`,
  );
  const list = entries.length > 0 ? `[\n${entries.join(",\n")}\n  ]` : "[]";
  const lines = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  return `{\n${lines.join("\n")}\n  "registers": ${list}\n}\n`;
}

/** The registers of a file, or all that is wrong with it, by line. */
export function readMarksJson(text: string): ReadFile<Register[]> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    return wrong(
      "The file is no JSON from here on: it may have been cut short. Export it anew.",
      line ? Number(line) : undefined,
    );
  }
  if (!v.is(headSchema, content))
    return wrong(
      `This is no file of marks: it does not say "format": "${format}". Choose one that was exported here.`,
    );
  if (content.version > version)
    return wrong("A newer version of Contact Sheet has written this file. Update this one, then import it.");
  const problems: FileProblem[] = [];
  let lines: number[] | undefined;
  let objects = 0;
  for (const entry of content.registers) {
    const problem = registerProblem(entry);
    if (problem !== undefined) {
      lines ??= entryLines(text, "registers");
      problems.push({ line: lines[objects], text: problem });
    }
    if (isObject(entry)) objects++;
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: content.registers as Register[] };
}
