import { useState } from "react";

/** True from the first time `open` is: a lazy popup is loaded then, and stays mounted for its closing motion. */
export function useOnceOpen(open: boolean): boolean {
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  return wanted || open;
}
