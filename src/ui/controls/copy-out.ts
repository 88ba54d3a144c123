import { isTyping } from "../keyboard/focus.ts";
import { showToast } from "../layers/toast.tsx";
import { copyText } from "./clipboard.ts";

/**
 * Copies for a key or a menu, and says so in a toast: "Prompt copied". Where the clipboard is refused, the text stands in
 * a field, selected; where it cannot be had, the toast says that.
 */
export async function copyOut(what: string, text: string | Promise<string>): Promise<void> {
  try {
    if (await copyText(text)) return showToast({ message: `${what} copied` });
    const source = await text;
    const { copyByHand } = await import("./copy-by-hand.tsx");
    // A window with the text would take the focus from somebody who has gone on to type.
    if (isTyping()) showToast({ message: "The browser does not let the page copy" });
    else copyByHand(source);
  } catch {
    showToast({ message: `${what} could not be had. Nothing was copied.` });
  }
}
