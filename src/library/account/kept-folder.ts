import { type DBSchema, openDB } from "idb";

interface Schema extends DBSchema {
  folders: { key: string; value: FileSystemDirectoryHandle };
}

/** A folder can be kept in a database alone: what else a browser keeps is text. */
async function folders() {
  return openDB<Schema>("take-away", 1, {
    upgrade: (db) => void db.createObjectStore("folders"),
  });
}

/** The folder that an account was archived to last; undefined where there is none, or nothing can be kept. */
export async function keptFolder(account: string): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const db = await folders();
    const kept = await db.get("folders", account);
    db.close();
    return kept;
  } catch {
    return undefined;
  }
}

export async function keepFolder(account: string, folder: FileSystemDirectoryHandle): Promise<void> {
  try {
    const db = await folders();
    await db.put("folders", folder, account);
    db.close();
  } catch {
    // It is asked for again the next time.
  }
}

/** The folder itself, and all that is in it, stays as it is. */
export async function forgetFolder(account: string): Promise<void> {
  try {
    const db = await folders();
    await db.delete("folders", account);
    db.close();
  } catch {
    // What keeps nothing has nothing to forget.
  }
}
