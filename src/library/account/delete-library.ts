import { forgetCatalog } from "#catalog/index.ts";
import { forgetStored } from "#shared/stored.ts";
import { isOfAccount } from "#shared/stored-values.ts";

/** Deletes all that this browser keeps of an account. Rejects as `forgetCatalog` does. */
export async function deleteLibrary(account: string): Promise<void> {
  await forgetCatalog(account);
  forgetStored(isOfAccount(account));
}
