/** Fields in which keys mean text (or a choice), so that no key in them is a shortcut. */
const fields =
  "textarea, select, [contenteditable]:not([contenteditable=false]), input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit], [type=reset], [type=color], [type=file], [type=image])";

/** Whether an element, or what it lies in, takes what a person types. */
export function takesText(target: EventTarget | null): boolean {
  return target !== null && "closest" in target && (target as Element).closest(fields) !== null;
}

/** Whether a field that takes text has the focus. */
export const isTyping = (): boolean => takesText(document.activeElement);

/**
 * Moves the focus by the program's own wish, without scrolling: never out of a field that a person types in. All code
 * that moves the focus later than the press that asked for it does so by this. Tells whether it did.
 */
export function moveFocus(element: HTMLElement | null | undefined): boolean {
  if (!element || isTyping()) return false;
  element.focus({ preventScroll: true });
  return true;
}
