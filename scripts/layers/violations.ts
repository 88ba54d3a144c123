import { dirname, join, normalize } from "node:path";
import { edges, unreadable } from "./edges.ts";
import { features, isTestCode, roomOf, rooms } from "./rooms.ts";

export interface House {
  /** "#ui/" and "src/ui/": what begins with the first lies under the second. */
  aliases: readonly (readonly [alias: string, folder: string])[];
}

/** The file that a specifier leads to, from the project's root; undefined for a package. */
function target(house: House, file: string, spec: string): string | undefined {
  if (spec.startsWith(".")) return normalize(join(dirname(file), spec));
  if (spec.startsWith("/")) return spec.slice(1);
  const alias = house.aliases.find(([name]) => spec.startsWith(name));
  if (alias) return alias[1] + spec.slice(alias[0].length);
  return spec.startsWith("#") || spec === unreadable ? spec : undefined;
}

const featureOf = (file: string) => new RegExp(`^${features}/([^/]+)`).exec(file)?.[1];

/** Whether a file may reach into a feature as it does: each has one door. */
function mayEnter(file: string, to: string): boolean {
  const [own, other] = [featureOf(file), featureOf(to)];
  if (other === undefined || own === other) return true;
  if (own !== undefined) return false;
  // Benchmarks measure what is behind the doors.
  return file.startsWith("bench/") || to === `${features}/${other}/index.ts`;
}

/** What a file imports against the rules of the house, one line each. */
export function violations(house: House, file: string, code: string): string[] {
  const from = roomOf(file);
  if (from === undefined) return [`${file} is in no room`];
  const ofTest = isTestCode(file);
  const { may, tests = [] } = rooms[from] ?? { may: [] };
  const allowed = new Set([from, ...may, ...(ofTest ? ["src/testing", ...tests] : [])]);
  return edges(file, code).flatMap((spec) => {
    const to = target(house, file, spec);
    if (to === undefined) return [];
    const room = roomOf(to);
    const ok =
      room !== undefined &&
      to !== unreadable &&
      allowed.has(room) &&
      mayEnter(file, to) &&
      (ofTest || !isTestCode(to));
    return ok ? [] : [`${file} -> ${to}`];
  });
}
