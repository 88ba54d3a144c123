import type { RefCallback } from "react";

/** Fields in which keys mean text (or a choice), so that no key in them is a shortcut. */
const fields =
  "textarea, select, [contenteditable]:not([contenteditable=false]), input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit], [type=reset], [type=color], [type=file], [type=image])";

/** Whether an element, or what it lies in, takes what a person types. */
export function takesText(target: EventTarget | null): boolean {
  return target !== null && "closest" in target && (target as Element).closest(fields) !== null;
}

/** Whether a field that takes text has the focus. */
export const isTyping = (): boolean => takesText(document.activeElement);

/** For a popup whose code may come late: its own way to begin, but not while somebody has gone on to type. */
export const unlessTyping = (): boolean => !isTyping();

/**
 * Moves the focus by the program's own wish, without scrolling: never out of a field that a person types in. All code
 * that moves the focus later than the press that asked for it does so by this. Tells whether it did.
 */
export function moveFocus(element: HTMLElement | null | undefined): boolean {
  if (!element || isTyping()) return false;
  element.focus({ preventScroll: true });
  return true;
}

/** Whether the focus is nowhere in particular: on nothing, or on what took it over. */
export const isNowhere = (): boolean =>
  document.activeElement === null || document.activeElement.matches("body, [data-heir]");

/**
 * For the `ref` of what may vanish or be hidden with the focus in it, which would be left on nothing: it goes to what `find` finds
 * then (`visible` tells whether it could be seen, as after a key), else to the topmost `data-heir` of the page.
 */
export function focusHeir(
  find?: (visible: boolean) => HTMLElement | null | undefined,
): RefCallback<HTMLElement> {
  return (element) => () => {
    const focused = document.activeElement;
    if (!focused || !element?.contains(focused)) return;
    const visible = focused.matches(":focus-visible");
    // Once it is gone; a mere change of the ref leaves the focus where it is.
    queueMicrotask(() => {
      const { activeElement, body } = document;
      const lost =
        activeElement === body ||
        (activeElement === focused && !focused.checkVisibility({ visibilityProperty: true }));
      if (lost) moveFocus(find?.(visible) ?? topHeir());
    });
  };
}

const topHeir = () =>
  [...document.querySelectorAll<HTMLElement>("[data-heir]:not([inert], [inert] *)")].at(-1);

/** Ends typing in a field, by the person's own wish: the focus goes to the topmost `data-heir`, and keys act again. */
export function leaveField(field: HTMLElement): void {
  field.blur();
  moveFocus(topHeir());
}
