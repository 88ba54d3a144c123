import { type DBSchema, openDB } from "idb";

interface Schema extends DBSchema {
  folders: { key: string; value: FileSystemDirectoryHandle };
}

/** A folder can be kept in a database alone: what else a browser keeps is text. Rejects where there is none, unless it is made. */
async function folders(make: "make" | "as it is") {
  return openDB<Schema>("take-away", 1, {
    upgrade(db, _before, _now, made) {
      if (make === "make") return void db.createObjectStore("folders");
      // Who only looks is told by the opening itself.
      made.done.catch(() => {});
      made.abort();
    },
  });
}

/** The folder that an account was archived to last; undefined where there is none, or nothing can be kept. */
export async function keptFolder(account: string): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const db = await folders("as it is");
    const kept = await db.get("folders", account);
    db.close();
    return kept;
  } catch {
    return undefined;
  }
}

export async function keepFolder(account: string, folder: FileSystemDirectoryHandle): Promise<void> {
  try {
    const db = await folders("make");
    await db.put("folders", folder, account);
    db.close();
  } catch {
    // It is asked for again the next time.
  }
}

/** The folder itself, and all that is in it, stays as it is. */
export async function forgetFolder(account: string): Promise<void> {
  try {
    const db = await folders("as it is");
    await db.delete("folders", account);
    db.close();
  } catch {
    // What keeps nothing has nothing to forget.
  }
}
