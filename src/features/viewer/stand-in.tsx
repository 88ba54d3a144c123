import { useState } from "react";
import { standInUrl } from "./load-picture.ts";

interface StandInProps {
  /** A sealed picture. */
  still: string;
  /** Its size in pixels, as far as it is known. */
  stated: { width: number; height: number };
  /** Empty once the real thing is on top of it. */
  alt: string;
}

/** The small picture at the large one's place; where it is dead as well, the empty frame is left. */
export function StandIn({ still, stated, alt }: StandInProps) {
  const [dead, setDead] = useState(false);
  if (dead) return null;
  return (
    <img
      src={standInUrl(still, stated)}
      alt={alt}
      draggable={false}
      onError={() => setDead(true)}
      className="absolute inset-0 size-full select-none object-cover"
    />
  );
}
