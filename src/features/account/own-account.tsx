import { useState } from "react";
import type { Role } from "#contract/session.ts";
import { accessApi } from "#library/access/access-api.ts";
import { useMe } from "#library/access/me.ts";
import { useSession } from "#library/account/session.ts";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { Sessions } from "./sessions.tsx";

const SignOutDialog = lazy(() => import("./sign-out-dialog.tsx"), "SignOutDialog");

const linkLook = `inline-flex h-8 items-center rounded-md border border-line bg-control px-3 font-medium text-ui hover:bg-hover ${focusRing}`;

const roleWords: Record<Role, string> = {
  owner: "Owner: you see and mark everything, and say who else may.",
  editor: "Editor: you see everything, and mark it.",
  viewer: "Viewer: you see everything, and the marks of the others.",
};

/** Who is signed in, and where. Shows nothing where nobody signs in by name. */
export function OwnAccount() {
  const { way, role, name = "" } = useSession();
  return way === "team" ? <SignedIn role={role} name={name} /> : null;
}

function SignedIn({ role, name }: { role: Role; name: string }) {
  const { me, again } = useMe();
  const [asking, setAsking] = useState(false);
  return (
    <SettingGroup title="You">
      <Setting
        title={me ? `${me.name} (${me.email})` : name}
        detail={roleWords[role]}
        control={
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            Sign out
          </Button>
        }
      />
      {me && (
        <Sessions
          sessions={me.sessions}
          onEnd={async (id) => {
            await accessApi.endSession(id);
            again();
          }}
        />
      )}
      {role === "owner" && (
        <Setting
          title="Others"
          detail="Who may see this library, what they may do, and who is invited."
          control={
            <a href={under(routes.people)} className={linkLook}>
              People
            </a>
          }
        />
      )}
      {asking && (
        <Part>
          <SignOutDialog onClose={() => setAsking(false)} />
        </Part>
      )}
    </SettingGroup>
  );
}
