import { existsSync, linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";

/** Gives a part its place, unless there is a file already: then false. Its folder is there. */
export function placePart(part: string, target: string): boolean {
  try {
    // Renaming would write over what is there.
    linkSync(part, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP"].includes(codeOf(error))) throw error;
    // Of disks that know no links, as cards and sticks: nobody else writes here, so that looking first is as good.
    if (existsSync(target)) return false;
    renameSync(part, target);
    return true;
  }
  unlinkSync(part);
  return true;
}

/** Writes a text to a new file; one that is there stays as it is, save the beginning of this one, which a kill has left. `part` is a path that is free. */
export function writeNew(target: string, text: string, part: string): void {
  const bytes = Buffer.from(text);
  try {
    // As no part: it is small, and most of the time of two of them would go into giving them their names.
    writeFileSync(target, bytes, { flag: "wx" });
    return;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const before = readFileSync(target);
  if (before.length >= bytes.length || !bytes.subarray(0, before.length).equals(before)) return;
  writeFileSync(part, bytes);
  renameSync(part, target);
}

/** Puts on the disk what names a folder has. Some systems cannot, and there it is done without asking. */
export async function syncFolder(path: string): Promise<void> {
  try {
    await using folder = await open(path, "r");
    await folder.sync();
  } catch (error) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "EBADF", "ENOTSUP"].includes(codeOf(error))) throw error;
  }
}
