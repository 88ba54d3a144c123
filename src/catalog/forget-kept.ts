import { CatalogError } from "./catalog.ts";

/**
 * Forgets what this browser keeps of what people have added to a library, all of which the server has; gives how many
 * changes it does not have yet: those stay here until they are sent. Rejects with `CatalogError` where the browser refuses.
 */
export async function forgetKept(library: string): Promise<number> {
  try {
    // Hardly anybody ever needs its code on the page.
    const { openIdbKeptStore } = await import("./store/kept/idb-kept-store.ts");
    const store = await openIdbKeptStore(library);
    return await store.forget().finally(() => store.close());
  } catch {
    throw new CatalogError("The browser did not forget what you have marked.");
  }
}
