import { useKeys } from "#ui/keyboard/use-keys.ts";
import { askForName } from "./naming.ts";

/** The key that saves the list on the sheet as a view; `onShow` brings up the list of views, where its name is asked for. */
export function useViewKey(onShow: (() => void) | undefined): void {
  const save = () => {
    onShow?.();
    askForName(true);
  };
  useKeys("views", { s: onShow && save });
}
