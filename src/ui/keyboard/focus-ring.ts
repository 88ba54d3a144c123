/** Classes of the one focus ring; `offset` 2 px outside, or inset for things that touch a clipping edge. */
export const focusRing =
  "focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-safelight";
export const insetFocusRing =
  "focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-safelight";
/** For what is covered by positioned children, which browsers paint over an outline. Needs to be positioned itself. */
export const coveringFocusRing =
  "outline-hidden focus-visible:after:pointer-events-none focus-visible:after:absolute focus-visible:after:inset-0 focus-visible:after:border-2 focus-visible:after:border-safelight";
