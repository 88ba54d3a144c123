import { useEffect, useState } from "react";
import { onShortcuts } from "#ui/shortcuts.ts";

/** Whether the help on keys is open; `?` opens and closes it. */
export function useHelpKey(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const toggle = () => setOpen((was) => !was);
    // Where "?" needs Shift depends on the keyboard.
    return onShortcuts({ "?": toggle, "Shift+?": toggle }, { inDialogs: true });
  }, []);
  return [open, setOpen];
}
