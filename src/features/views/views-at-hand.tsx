import { useEffect } from "react";
import { useSession } from "#library/account/session.ts";
import { useSavedViews } from "#library/saved-views.ts";
import { readStored, writeStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { firstOf } from "./rules/first.ts";
import { readViewAddress } from "./rules/view-address.ts";
import { useViewKey } from "./use-view-key.ts";

interface ViewsAtHandProps {
  /** The address of the list on the sheet. */
  address: string;
  /** Brings up the list of views; undefined while that is covered. */
  onShow: (() => void) | undefined;
}

/**
 * What saved views are needed for while their list is not shown: the key that saves one, and the next visit, which is to
 * open with the first of them before the library can be asked.
 */
export function ViewsAtHand({ address, onShow }: ViewsAtHandProps) {
  const { account } = useSession();
  const views = useSavedViews();
  useViewKey(address, onShow);
  const first = views && firstOf(views);
  const opens = first && readViewAddress(first.address)?.address;
  useEffect(() => {
    if (!views) return;
    const kept = readStored(stored.firstView);
    const next = opens === undefined ? null : { account, address: opens };
    if (kept?.address !== next?.address || kept?.account !== next?.account)
      writeStored(stored.firstView, next);
  }, [views, opens, account]);
  return null;
}
