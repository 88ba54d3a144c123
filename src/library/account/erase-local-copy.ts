import { eraseKept, forgetCatalog, forgetKept } from "#catalog/index.ts";
import { keptName } from "#contract/persons/whose-copy.ts";
import type { Session } from "#contract/session.ts";
import { forgetStored } from "#shared/stored.ts";
import { isOfAccount } from "#shared/stored-values.ts";
import { forgetFolder } from "./kept-folder.ts";

/** As names of caches, and of what is kept for a tab's session, begin where they are ours: others may live at this origin too. */
const ours = /^contact-sheet\b/;

/**
 * Erases all that this browser keeps of an account: the copy of its library, what was added to it, what a tab and a service
 * worker remember of it, and what was being gathered to be taken home. Settings stay, and so do other accounts' copies.
 * Marks that the server does not have yet stay as well, unless `unsent` says that they may be lost. Close the catalog
 * before, here and in other tabs. Gives how many changes stay. Rejects as `forgetCatalog` does, after all else is gone.
 */
export async function eraseLocalCopy(
  session: Pick<Session, "account" | "library" | "person">,
  unsent: "keep" | "lose",
): Promise<number> {
  const { account } = session;
  const kept = keptName(session);
  forgetStored(isOfAccount(account));
  forgetTab();
  let staying = 0;
  const done = await Promise.allSettled([
    forgetCatalog(account),
    unsent === "lose"
      ? eraseKept(kept)
      : eraseSent(kept).then((waiting) => {
          staying = waiting;
        }),
    forgetFolder(account),
    forgetCaches(),
    forgetGathered(),
  ]);
  const failed = done.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  return staying;
}

/** What waits for the server stays, with what is needed to send it. */
async function eraseSent(kept: string): Promise<number> {
  const waiting = await forgetKept(kept);
  if (waiting === 0) await eraseKept(kept);
  return waiting;
}

async function forgetCaches(): Promise<void> {
  // Not there on a page that came without encryption.
  const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
  await Promise.all(names.filter((name) => ours.test(name)).map((name) => caches.delete(name)));
}

/** ZIPs that were not finished lie in the site's own part of the disk. */
async function forgetGathered(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry("take-away", { recursive: true });
  } catch {
    // There is none, or the browser has no such place.
  }
}

/** Places in lists, and the name under which this tab's selection was kept. */
function forgetTab(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (ours.test(key)) sessionStorage.removeItem(key);
  } catch {
    // Where storage is refused there is nothing.
  }
}
