import type { SyntheticEvent } from "react";

/**
 * Classes of an `<img>` that has the ground behind it once it shows, and not before: until then its frame's own colour
 * does. The wait is for decoding, or the ground would flash.
 */
export const grounded = "data-shown:bg-ground transition-[background-color] delay-100 duration-0";

/** An `onLoad` for it. */
export const showGround = (event: SyntheticEvent<HTMLImageElement>): void => {
  event.currentTarget.dataset.shown = "";
};
