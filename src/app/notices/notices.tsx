import { useEffect } from "react";
import { TakeHome } from "#features/take-away/index.ts";
import { followSignOut } from "#library/account/signed-out.ts";
import { Toaster } from "#ui/layers/toast.tsx";
import { Tooltip } from "#ui/layers/tooltip.tsx";

/** What appears over everything on its own account: each once a page. */
export function Notices() {
  useEffect(followSignOut, []);
  return (
    <>
      <Tooltip />
      <Toaster />
      <TakeHome />
    </>
  );
}
