import { type Node, syntaxOf } from "./syntax.ts";

const worlds = ["window", "globalThis", "self"];
/** The linter says where these may stand (biome.json), and sees them by their plain names alone. */
const restricted = ["fetch", "Worker", "SharedWorker", "indexedDB", "localStorage", "sessionStorage"];

const nameOf = (value: unknown) => String((value as Node).name ?? (value as Node).value);

/** Restricted globals that a file takes from the world's object, where the linter would not see them. */
export function hiddenGlobals(file: string, code: string): string[] {
  if (!worlds.some((world) => code.includes(world))) return [];
  return syntaxOf(file, code)
    .filter(({ type, object }) => type === "MemberExpression" && worlds.includes(nameOf(object)))
    .map(({ property }) => nameOf(property))
    .filter((name) => restricted.includes(name))
    .map((name) => `${file} takes ${name}`);
}
