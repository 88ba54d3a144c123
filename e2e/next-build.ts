import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * A copy of the build that is another version: it has another name, and so has its page of settings, whose file the build
 * has no more. Returns the folder; whoever asks removes it.
 */
export function nextBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), "contact-sheet-next-"));
  cpSync("dist/client", folder, { recursive: true });
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const build = /<meta name="build" content="([\w-]+)"/.exec(page)?.[1] ?? "";
  const [settings = ""] = globSync("settings-*.js", { cwd: join(folder, "assets") });
  if (!build || !settings) throw new Error("The build has no name, or no page of settings.");
  renameSync(join(folder, "assets", settings), join(folder, "assets", "settings-next.js"));
  for (const file of globSync(["*.{html,js}", "assets/*.js"], { cwd: folder })) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll(build, "the-next").replaceAll(settings, "settings-next.js"));
  }
  return folder;
}
