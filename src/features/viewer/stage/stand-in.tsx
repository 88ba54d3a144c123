import { useState } from "react";
import { Picture } from "#ui/pictures/picture.tsx";
import { standInUrl } from "../image/load-picture.ts";

/** How far a small picture's ratio is off by being rounded to whole pixels. */
const rounding = 0.02;

interface StandInProps {
  /** A sealed picture. */
  still: string;
  /** Its size in pixels, as far as it is known. */
  stated: { width: number; height: number };
  /** Empty once the real thing is on top of it. */
  alt: string;
  /** Hears of the picture once it is there. */
  onShow?: (image: HTMLImageElement) => void;
}

/** The small picture at the large one's place; where it is dead as well, the empty frame is left. */
export function StandIn({ still, stated, alt, onShow }: StandInProps) {
  const [otherShape, setOtherShape] = useState(false);
  // It may be of another shape than its place, which was made by what the list says: whole, then, not stretched.
  const show = (image: HTMLImageElement) => {
    onShow?.(image);
    const place = image.offsetWidth / image.offsetHeight;
    setOtherShape(Math.abs(image.naturalWidth / image.naturalHeight / place - 1) > rounding);
  };
  return (
    <Picture
      src={standInUrl(still, stated)}
      alt={alt}
      draggable={false}
      onShow={show}
      className={`absolute inset-0 size-full select-none ${otherShape ? "object-contain" : "object-cover"}`}
    />
  );
}
