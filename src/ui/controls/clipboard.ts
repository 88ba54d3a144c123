import { isTyping } from "../keyboard/focus.ts";

/**
 * Puts plain text on the clipboard. Resolves to false where the browser refuses (no permission, not a secure
 * context, lost user activation); a rejection of `text` itself is passed on.
 *
 * A promise is handed to the clipboard at once: Safari forgets the click that allowed it as soon as one is awaited.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    return true;
  } catch {
    return copyBySelection(await text);
  }
}

/** The deprecated way, which works without the permission and outside of secure contexts. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  // It works by moving the focus for a moment, and somebody may have begun to type while the text was waited for.
  if (isTyping()) return false;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.position = "fixed";
  area.style.opacity = "0";
  // A modal dialog makes everything outside of itself inert, and inert text cannot be selected.
  (focused?.closest("dialog, [role=dialog]") ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
