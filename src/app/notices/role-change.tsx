import { useEffect } from "react";
import type { Role } from "#contract/session.ts";
import { useSession } from "#library/account/session.ts";
import { showToast } from "#ui/layers/toast.tsx";

const words: Record<Role, string> = {
  owner: "An owner has made you one too: under People you say who else may see this library.",
  editor: "An owner has made you an editor: you mark here now.",
  viewer: "An owner has made you a viewer: you look here now, and mark no more. Favourites stay your own.",
};

/** Who looked last on this page: the library is opened anew where their role changes, and all below it. */
let last: { person: string; role: Role } | undefined;

/** Tells a person that they may do more here than a moment ago, or less. */
export function RoleChange() {
  const { person, role } = useSession();
  useEffect(() => {
    if (last?.person === person && last.role !== role) showToast({ message: words[role] });
    last = { person, role };
  }, [person, role]);
  return null;
}
