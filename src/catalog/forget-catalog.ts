import { CatalogError } from "./catalog.ts";
import { databaseName, keptDatabaseName } from "./store/database-name.ts";

/** Milliseconds that others are given to let go: an ended worker's connection closes a moment after it. */
const patience = 8_000;

/**
 * Deletes an account's local copy, and nothing of another's. Close its catalog before; other tabs let go of it by
 * themselves, and fetch everything again. Rejects with `CatalogError` where one does not let go, or the browser refuses.
 */
export function forgetCatalog(account: string, waits = patience): Promise<void> {
  return deleteDatabase(databaseName(account), waits);
}

/**
 * Deletes all that this browser keeps of what people have added to a library, also what the server does not have yet: that
 * is lost. As `forgetCatalog`.
 */
export function eraseKept(library: string, waits = patience): Promise<void> {
  return deleteDatabase(keptDatabaseName(library), waits);
}

function deleteDatabase(name: string, waits: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (reason: string) => reject(new CatalogError(reason));
  const timer = setTimeout(() => fail("Another page holds the local library."), waits);
  try {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => fail("The browser did not delete the local library.");
  } catch {
    fail("The browser gives no storage.");
  }
  return promise.finally(() => clearTimeout(timer));
}
