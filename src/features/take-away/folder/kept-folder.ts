import { type DBSchema, openDB } from "idb";

interface Schema extends DBSchema {
  folders: { key: string; value: FileSystemDirectoryHandle };
}

/** What Chromium adds to a folder: whether it may be written is asked anew in each visit. */
type Asking = FileSystemDirectoryHandle & {
  requestPermission?: (options: { mode: "readwrite" }) => Promise<PermissionState>;
};

/** A folder can be kept in a database alone: what else a browser keeps is text. */
async function folders() {
  return openDB<Schema>("take-away", 1, {
    upgrade: (db) => void db.createObjectStore("folders"),
  });
}

const archive = "archive";

/** The folder that was brought to last; undefined where there is none, or nothing can be kept. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const db = await folders();
    const kept = await db.get("folders", archive);
    db.close();
    return kept;
  } catch {
    return undefined;
  }
}

export async function keepFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  try {
    const db = await folders();
    await db.put("folders", folder, archive);
    db.close();
  } catch {
    // It is asked for again the next time.
  }
}

/** Asks whether a folder of before may be written. To be called as a person presses. */
export async function allowed(folder: Asking): Promise<boolean> {
  const state = await folder.requestPermission?.({ mode: "readwrite" }).catch(() => "denied");
  return state === undefined || state === "granted";
}
