/** Why an archive cannot be made or go on, in words for the person at it. */
export class ArchiveError extends Error {
  override name = "ArchiveError";
}

/** What a file system says of one name alone: the others can still be written. */
const ofOneFile = ["ENAMETOOLONG", "ENOTDIR", "EISDIR", "EILSEQ", "EINVAL"];

const words: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full.",
  EDQUOT: "This person's share of the disk is used up.",
  EROFS: "The disk can only be read.",
  EACCES: "This program may not write there.",
  EPERM: "This program may not write there.",
  EIO: "The disk does not answer as it should.",
  ENAMETOOLONG: "The path is longer than this disk allows.",
  ENOENT: "There is no such folder, and none can be made.",
  EEXIST: "A file stands where a folder would have to be.",
  ENOTDIR: "A file stands where a folder would have to be.",
  EILSEQ: "This disk cannot hold a file of that name.",
  EFBIG: "The file is larger than this disk allows.",
};

/** A failure of the disk in words; what is none is thrown as it is. */
export function wordsOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  return words[code] ?? `The disk says ${code}.`;
}

/**
 * What a failure of the disk means: the archive's end, thrown as an `ArchiveError`, or, given as words, the matter of
 * one file. Anything that is no failure of the disk is thrown as it is.
 */
export function readDiskError(error: unknown, folder: string): string {
  const said = wordsOf(error);
  if (ofOneFile.includes((error as NodeJS.ErrnoException).code ?? "")) return said;
  throw new ArchiveError(`${folder}: ${said} What was brought so far is whole; run this again to go on.`);
}
