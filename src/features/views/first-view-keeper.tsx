import { useEffect } from "react";
import { useSession } from "#library/account/session.ts";
import { useOwn } from "#library/own/own.ts";
import { readStored, writeStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { firstOf } from "./rules/first.ts";
import { readViewAddress } from "./rules/view-address.ts";

/** Keeps for the next visit which saved view it is to open with, before the library can be asked. */
export function FirstViewKeeper() {
  const { account } = useSession();
  const views = useOwn("view");
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
