import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { matchesGlob } from "node:path";

/**
 * The files that a build is given, as a `.dockerignore` says: the last line that fits a file, or a folder that it is in,
 * decides. Only files that git knows or would take count, so that nothing of a developer's own gets in.
 */
export function contextFiles(ignoreFile: string): string[] {
  const rules = readFileSync(ignoreFile, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ kept: line.startsWith("!"), glob: line.replace(/^!/, "") }));
  const isKept = (file: string) => {
    const paths = file.split("/").map((_, i, parts) => parts.slice(0, i + 1).join("/"));
    const last = rules.findLast(({ glob }) => paths.some((path) => matchesGlob(path, glob)));
    return last?.kept ?? true;
  };
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return listed.split("\n").filter((file) => file !== "" && isKept(file));
}
