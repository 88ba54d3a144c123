import { useSavedViews } from "#library/saved-views.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { askForName } from "./naming.ts";
import { isSameView } from "./rules/view-address.ts";

/** The key that saves the list on the sheet as a view; `onShow` brings up the list of views, where its name is asked for. */
export function useViewKey(address: string, onShow: (() => void) | undefined): void {
  const views = useSavedViews();
  const save = (show: () => void) => {
    const same = views?.find((view) => isSameView(view.address, address));
    if (same) return showToast({ message: `This is your view “${same.name}” already` });
    show();
    askForName(true);
  };
  useKeys("views", { s: onShow && (() => save(onShow)) });
}
