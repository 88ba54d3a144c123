import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The browsers a run knows: what their program is called, and which of Debian's packages brings it. */
export const browsers = {
  firefox: { programs: ["firefox-esr", "firefox"], debianPackage: "firefox-esr" },
  webkit: { programs: ["WebKitWebDriver"], debianPackage: "webkit2gtk-driver" },
  chromium: { programs: ["chromium", "chromium-browser", "google-chrome"], debianPackage: "chromium" },
} as const;
export type BrowserName = keyof typeof browsers;

/** A program that the run needs and this machine lacks. */
export class MissingProgram extends Error {
  override name = "MissingProgram";
}

/** The error for a program that is not there; it names Debian's package, for that is what a person needs next. */
export const missing = (what: string, debianPackage: string): MissingProgram =>
  new MissingProgram(`No ${what} on this machine. To install it: apt-get install ${debianPackage}`);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of some programs that a search path holds, as a whole path. */
export function onPath(names: readonly string[], path = process.env.PATH ?? ""): string | undefined {
  const folders = path.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** The program that drives a browser; throws a `MissingProgram` where there is none. */
export function findBrowser(name: BrowserName, path?: string): string {
  const { programs, debianPackage } = browsers[name];
  const program = onPath(programs, path);
  if (!program) throw missing(`${programs.join(" or ")} (for "${name}")`, debianPackage);
  return program;
}
