import { useState } from "react";
import { isLongerThanTile, thumbnailUrl } from "#contract/media.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { pictureAtHand } from "#ui/pictures/picture-at-hand.ts";
import type { Size } from "#ui/zoom/zoom.ts";

interface StandInProps {
  /** A sealed picture. */
  still: string;
  /** Its size as the list states it. */
  stated: Size;
  alt: string;
}

/** Until the thing itself is there: what the page before has shown of it, at once, and soon something sharper. */
export function StandIn({ still, stated, alt }: StandInProps) {
  const long = isLongerThanTile(stated.width / stated.height);
  const sharp = thumbnailUrl(still, 960, long);
  // Of a long one, pages show but the middle.
  const [before] = useState(() =>
    long ? undefined : pictureAtHand([sharp, thumbnailUrl(still, 480), thumbnailUrl(still, 240)]),
  );
  const [sharpShown, setSharpShown] = useState(false);
  const look = "absolute inset-0 size-full select-none object-contain";
  return (
    <>
      {/* It would be seen through a transparent one. */}
      {before && before !== sharp && !sharpShown && (
        <Picture src={before} alt="" draggable={false} className={look} />
      )}
      <Picture src={sharp} alt={alt} draggable={false} onShow={() => setSharpShown(true)} className={look} />
    </>
  );
}
