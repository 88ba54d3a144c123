import { useEffect, useState } from "react";
import { useSession } from "#library/account/session.ts";
import { useCoverage } from "#library/coverage.ts";
import { under } from "#shared/base.ts";
import { files } from "#shared/paths.ts";
import { followUpdates } from "./follow-updates.ts";
import { NewVersion } from "./new-version.tsx";
import { tellReach } from "./tell-reach.ts";
import { tellShown } from "./tell-shown.ts";
import { followTheme } from "./theme-colour.ts";
import { buildOfPage, tell } from "./worker-messages.ts";

/** Resolves once there is a service worker in force; to undefined where there is none: outside of HTTPS, in private windows. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  if (buildOfPage() === "" || !("serviceWorker" in navigator)) return undefined;
  try {
    await navigator.serviceWorker.register(under(files.serviceWorker), { updateViaCache: "none" });
    return await navigator.serviceWorker.ready;
  } catch {
    return undefined;
  }
}

/** Has the app and what was looked at kept for the time without a network, and offers a new version. */
export function KeepOffline() {
  const { account } = useSession();
  // A hundred files: a first walk would be the slower for them.
  const [ready, setReady] = useState(false);
  const growing = useCoverage("all") === "growing";
  if (!growing && !ready) setReady(true);
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(followTheme, []);
  useEffect(() => {
    if (!ready) return;
    const left = new AbortController();
    const { signal } = left;
    void register().then((registration) => {
      if (!registration || signal.aborted) return;
      tell(registration.active, { tells: "account", account });
      const undo = [
        tellShown(registration, account),
        tellReach(registration),
        followUpdates(registration, (take) => setTake(() => take)),
      ];
      signal.addEventListener("abort", () => {
        for (const end of undo) end();
      });
    });
    return () => left.abort();
  }, [ready, account]);
  return take && <NewVersion onTake={take} onDismiss={() => setTake(null)} />;
}
