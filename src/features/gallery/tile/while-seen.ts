/**
 * Runs `begin` while an element can be seen and used: the page is not hidden, and nothing has been laid over it that
 * makes it inert. A pointer at rest tells nothing of either, and some browsers never say that it has left. What `begin`
 * answers undoes it. Begins anew only under the pointer. Returns the end of it all.
 */
export function whileSeen(element: Element, begin: () => () => void): () => void {
  let undo: (() => void) | undefined;
  const follow = (anew: boolean) => {
    const seen = !document.hidden && !element.closest("[inert]");
    if (!seen) {
      undo?.();
      undo = undefined;
    } else if (!undo && (!anew || element.matches(":hover, :hover *"))) undo = begin();
  };
  const changed = () => follow(true);
  // Over the whole document, for whatever lies around the element may become inert; it lasts as long as one preview.
  const observer = new MutationObserver(changed);
  observer.observe(document, { subtree: true, attributeFilter: ["inert"] });
  document.addEventListener("visibilitychange", changed);
  follow(false);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", changed);
    undo?.();
  };
}
