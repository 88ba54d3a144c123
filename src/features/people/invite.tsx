import { useId, useState } from "react";
import { type Role, roles } from "#contract/session.ts";
import { accessApi } from "#library/access/access-api.ts";
import { Button } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { SettingGroup } from "#ui/controls/setting.tsx";
import { textField } from "#ui/controls/text-field.ts";
import { LinkMade } from "./link-made.tsx";
import { roleDetails, roleNames } from "./role-words.ts";
import { orTell } from "./tell.ts";

/** The least that may be given first. */
const offered: readonly Role[] = roles.toReversed();

/** Makes the link by which somebody joins. It is shown once: nobody keeps it but who has it. */
export function Invite({ onInvited }: { onInvited: () => Promise<void> }) {
  const field = useId();
  const [role, setRole] = useState<Role>("viewer");
  const [email, setEmail] = useState("");
  const [made, setMade] = useState<{ link: string; whom: string }>();
  const invite = () =>
    orTell(async () => {
      const address = email.trim();
      const { link } = await accessApi.invite(role, address);
      setMade({ link, whom: address || "Whoever opens it" });
      setEmail("");
      await onInvited();
    });
  return (
    <SettingGroup title="Invite somebody">
      <form
        className="flex flex-col gap-3 px-4 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <Segmented
          label="As"
          value={role}
          segments={offered.map((value) => ({ value, label: roleNames[value] }))}
          onChange={setRole}
          className="w-full sm:w-72"
        />
        <p className="text-quiet text-ui">{roleDetails[role]}</p>
        <div>
          <label htmlFor={field} className="mb-1 block font-medium text-ui">
            For this e-mail address alone <span className="font-normal text-quiet">(if you like)</span>
          </label>
          <input
            id={field}
            type="email"
            value={email}
            onChange={({ target }) => setEmail(target.value)}
            className={`${textField} max-w-sm`}
          />
        </div>
        <Button type="submit" variant="primary" className="w-fit">
          Make a link
        </Button>
      </form>
      {made && (
        <div className="px-4 py-3">
          <LinkMade link={made.link}>
            {`Send this link yourself. ${made.whom} may use it once, within seven days. It is not shown again.`}
          </LinkMade>
        </div>
      )}
    </SettingGroup>
  );
}
