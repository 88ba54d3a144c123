import { forgetCatalog, forgetKept } from "#catalog/index.ts";
import { keptName } from "#contract/persons/whose-copy.ts";
import type { Session } from "#contract/session.ts";
import { forgetStored } from "#shared/stored.ts";
import { isOfAccount } from "#shared/stored-values.ts";
import { forgetFolder } from "./kept-folder.ts";

/**
 * Deletes all that this browser keeps of an account and its library, but for marks that the server does not have yet.
 * Rejects as `forgetCatalog` does.
 */
export async function deleteLibrary(session: Session): Promise<void> {
  const { account } = session;
  await forgetCatalog(account);
  await forgetKept(keptName(session));
  forgetStored(isOfAccount(account));
  await forgetFolder(account);
}
