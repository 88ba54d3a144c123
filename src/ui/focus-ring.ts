/** Classes of the one focus ring; `offset` 2 px outside, or inset for things that touch a clipping edge. */
export const focusRing =
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-safelight";
export const insetFocusRing =
  "focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-safelight";
