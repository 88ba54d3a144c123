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

const NameDialog = lazy(() => import("./name-dialog.tsx"), "NameDialog");
const PasswordDialog = lazy(() => import("./password-dialog.tsx"), "PasswordDialog");
const SignOutDialog = lazy(() => import("./sign-out-dialog.tsx"), "SignOutDialog");

const linkLook = `inline-flex h-8 items-center rounded-md border border-line bg-control px-3 font-medium text-ui hover:bg-hover ${focusRing}`;

const roleWords: Record<Role, string> = {
  owner: "Owner: you see and mark everything, and say who else may.",
  editor: "Editor: you see everything, and mark it.",
  viewer: "Viewer: you see everything, with the marks of the others; your favourites and views are your own.",
};

/** Who is signed in, and where. Shows nothing where nobody signs in by name. */
export function OwnAccount() {
  const { way, role, name = "" } = useSession();
  return way === "team" ? <SignedIn role={role} name={name} /> : null;
}

function SignedIn({ role, name }: { role: Role; name: string }) {
  const { me, again } = useMe();
  const [asking, setAsking] = useState<"name" | "password" | "sign out">();
  const close = () => setAsking(undefined);
  return (
    <SettingGroup title="You">
      <Setting
        title={me ? `${me.name} (${me.email})` : name}
        detail={roleWords[role]}
        control={
          <div className="flex gap-2">
            <Button aria-haspopup="dialog" onClick={() => setAsking("name")}>
              Change name
            </Button>
            <Button aria-haspopup="dialog" onClick={() => setAsking("sign out")}>
              Sign out
            </Button>
          </div>
        }
      />
      {me?.password && (
        <Setting
          title="Password"
          detail="A new one signs you out everywhere but here."
          control={
            <Button aria-haspopup="dialog" onClick={() => setAsking("password")}>
              Change password
            </Button>
          }
        />
      )}
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
          {asking === "name" && <NameDialog name={me?.name ?? name} onClose={close} />}
          {asking === "password" && (
            <PasswordDialog email={me?.email ?? ""} onChanged={again} onClose={close} />
          )}
          {asking === "sign out" && <SignOutDialog onClose={close} />}
        </Part>
      )}
    </SettingGroup>
  );
}
