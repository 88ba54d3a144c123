import { openDB } from "idb";
import { libraryAsset } from "../../library/library.ts";

const pageSize = 100;

const openPlain = (name: string) => openDB(name, 1, { upgrade: (db) => void db.createObjectStore("values") });

/** The baseline of a page: the same assets put as one value, a transaction each. Gives the time of each. */
export async function putPages(count: number, durability: "relaxed" | "strict"): Promise<number[]> {
  const db = await openPlain(`plain-${durability}`);
  const times: number[] = [];
  for (let page = 0; page < count; page++) {
    const items = Array.from({ length: pageSize }, (_, i) =>
      libraryAsset(page * pageSize + i, count * pageSize),
    );
    const start = performance.now();
    const tx = db.transaction("values", "readwrite", { durability });
    await Promise.all([tx.store.put(items, page), tx.done]);
    times.push(performance.now() - start);
  }
  db.close();
  return times;
}

/** Writes as many bytes as the snapshot of an account's catalog has, as one value. Gives how many. */
export async function writeBlob(account: string): Promise<number> {
  const catalog = await openDB(`contact-sheet-${account}`);
  const { engine } = (await catalog.get("snapshot", "snapshot")) as { engine: { buffers: ArrayBuffer[] } };
  catalog.close();
  const bytes = engine.buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0);
  const db = await openPlain(`blob-${account}`);
  await db.put("values", new Uint8Array(bytes).fill(1), "blob");
  db.close();
  return bytes;
}

/** The baseline of a start: opens the database and reads that value. */
export async function readBlob(account: string): Promise<number> {
  const start = performance.now();
  const db = await openPlain(`blob-${account}`);
  await db.get("values", "blob");
  db.close();
  return performance.now() - start;
}
