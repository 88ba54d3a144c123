import { Toaster } from "#ui/toast.tsx";
import { Tooltip } from "#ui/tooltip.tsx";

/** What appears over everything on its own account: each once a page. */
export function Notices() {
  return (
    <>
      <Tooltip />
      <Toaster />
    </>
  );
}
