import { type RefObject, useEffect, useEffectEvent } from "react";
import { followPinch } from "./pinch.ts";

interface PinchingProps {
  sheet: RefObject<HTMLElement | null>;
  size: number;
  onSize: (size: number) => void;
}

/** Two fingers on the sheet make its tiles larger or smaller. It draws nothing itself. */
export function Pinching({ sheet, size, onSize }: PinchingProps) {
  const sizeNow = useEffectEvent(() => size);
  const choose = useEffectEvent((next: number) => onSize(next));
  useEffect(() => {
    const element = sheet.current;
    return element
      ? followPinch(
          element,
          () => sizeNow(),
          (next) => choose(next),
        )
      : undefined;
  }, [sheet]);
  return null;
}
