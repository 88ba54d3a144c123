import type { SyntheticEvent } from "react";

/** Milliseconds that a picture takes from having loaded to being on screen, decoded: sooner, the ground would flash. */
const decoding = 100;

/**
 * The `onLoad` of an `<img>` with the class `data-shown:bg-ground`: it has the ground behind it once it shows, and until
 * then its frame's own colour. Not by a CSS transition, which would be an animation a tile.
 */
export const showGround = ({ currentTarget }: SyntheticEvent<HTMLImageElement>): void => {
  setTimeout(() => {
    currentTarget.dataset.shown = "";
  }, decoding);
};
