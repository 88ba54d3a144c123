import { useEffect, useState } from "react";
import { onKeys } from "#ui/keyboard/use-keys.ts";

/** Whether the help on keys is open; `?` opens and closes it. */
export function useHelpKey(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const toggle = () => setOpen((was) => !was);
    return onKeys("help", { "?": toggle });
  }, []);
  return [open, setOpen];
}
