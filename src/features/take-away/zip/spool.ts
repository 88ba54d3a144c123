/** The folder in this site's own part of the disk, which nobody else sees. */
const spoolFolder = "take-away";

/** Where ZIPs are gathered; undefined where the browser has no such place. */
export async function spool(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(spoolFolder, { create: true });
    // Some browsers have the folder, and let only workers write into it.
    return "createWritable" in FileSystemFileHandle.prototype ? folder : undefined;
  } catch {
    return undefined;
  }
}

const lockOf = (own: string) => `take-away ${own}`;

/** Tells other tabs that a file is somebody's, until what it gives back is called or the tab ends. */
export function holdName(own: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(lockOf(own), () => promise);
  return resolve;
}

/** Removes what tabs have left that were closed or killed in the middle. */
export async function removeLeftovers(): Promise<void> {
  const folder = await spool();
  if (!folder) return;
  for await (const own of folder.keys())
    await navigator.locks.request(lockOf(own), { ifAvailable: true }, async (free) => {
      if (free) await folder.removeEntry(own).catch(() => {});
    });
}
