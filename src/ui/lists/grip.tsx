import type { ComponentProps } from "react";
import { Icon } from "../words/icon.tsx";

/**
 * What a finger drags one of a list by: a finger anywhere else scrolls. There is none for a mouse, which drags the whole of
 * it, nor for keys and readers, which have buttons.
 */
export const Grip = ({ className = "", ...rest }: ComponentProps<"span">) => (
  <span
    aria-hidden="true"
    className={`hidden size-11 shrink-0 touch-none select-none place-items-center text-quiet [-webkit-touch-callout:none] pointer-coarse:grid ${className}`}
    {...rest}
  >
    <Icon name="grip" />
  </span>
);
