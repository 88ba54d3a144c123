import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open } from "node:fs/promises";
import { resolve } from "node:path";

/** Windows knows neither owners nor these flags; its files are the person's own by where they lie. */
const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
const owner = process.geteuid?.();

class NotPrivate extends Error {
  readonly code = "ENOTPRIVATE";
}

function mustBeOurs(uid: number): void {
  if (owner !== undefined && uid !== owner) throw new NotPrivate("It belongs to somebody else.");
}

/**
 * Makes an existing folder its owner's alone. Throws where the path is a symbolic link, or anything else than a folder
 * of ours: whoever put it there chose where our files go.
 */
export async function keepPrivate(path: string): Promise<void> {
  // The slash at its end goes: with it a link would be followed.
  const facts = await lstat(resolve(path));
  if (!facts.isDirectory()) throw new NotPrivate("It is no folder.");
  mustBeOurs(facts.uid);
  if (owner === undefined || (facts.mode & 0o077) === 0) return;
  // The open folder is asked, because its path may lead elsewhere by now.
  await using folder = await open(resolve(path), O_RDONLY | O_NOFOLLOW);
  await folder.chmod(0o700);
}

/** A folder for its owner alone, made when missing; throws as `keepPrivate` does. */
export async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await keepPrivate(path);
}

/** A file for its owner alone that is not there yet. */
export function createPrivateFile(path: string): Promise<FileHandle> {
  return open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
}

/** An existing file of ours, made private; throws for symbolic links and all that is no plain file. */
export async function openPrivateFile(path: string): Promise<FileHandle> {
  // Without O_NONBLOCK a pipe in its place would hold a thread for ever.
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw new NotPrivate("It is no file.");
    mustBeOurs(facts.uid);
    if (owner !== undefined && (facts.mode & 0o077) !== 0) await file.chmod(0o600);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
