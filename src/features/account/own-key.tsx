import { useState } from "react";
import { useSession } from "#library/account/session.ts";
import { Button } from "#ui/controls/button.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";

const SignOutDialog = lazy(() => import("./sign-out-dialog.tsx"), "SignOutDialog");

/** Whose library this is where each visitor comes with a key of their own, and the way out. Shows nothing elsewhere. */
export function OwnKey() {
  const { way, account, apiUrl } = useSession();
  const [asking, setAsking] = useState(false);
  if (way !== "open") return null;
  return (
    <SettingGroup title="You">
      <Setting
        title="Signed in with your own key"
        detail={
          <>
            Account <span className="tabular-nums">{account.slice(0, 8)}</span> at {new URL(apiUrl).host}. The
            name is made of your key and leads back to nothing: it only tells one key's library from
            another's.
          </>
        }
        control={
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            Sign out
          </Button>
        }
      />
      {asking && (
        <Part>
          <SignOutDialog onClose={() => setAsking(false)} />
        </Part>
      )}
    </SettingGroup>
  );
}
