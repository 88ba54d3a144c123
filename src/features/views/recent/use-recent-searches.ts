import { useSession } from "#library/account/session.ts";
import { readStored, writeStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { useStored } from "#ui/use-stored.ts";
import { withoutSearch, withSearch } from "./recent.ts";

/** The searches that were committed in this browser for the account on screen, the newest first. */
export function useRecentSearches() {
  const { account } = useSession();
  const [kept] = useStored(stored.searches);
  const change = (edit: (texts: readonly string[]) => readonly string[]) => {
    // Read anew: this page may have added to it since it was rendered.
    const now = readStored(stored.searches);
    const texts = now?.account === account ? now.texts : [];
    const next = edit(texts);
    if (next !== texts) writeStored(stored.searches, { account, texts: next });
  };
  return {
    texts: kept?.account === account ? kept.texts : none,
    /** Takes in a search as it is committed; nothing for an empty one. */
    add: (text: string) => change((texts) => withSearch(texts, text)),
    remove: (text: string) => change((texts) => withoutSearch(texts, text)),
  };
}

const none: readonly string[] = [];
