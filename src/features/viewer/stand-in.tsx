import { useState } from "react";
import { standInUrl } from "./load-picture.ts";

interface StandInProps {
  /** A sealed picture. */
  still: string;
  /** Empty once the real thing is on top of it. */
  alt: string;
}

/** The small picture at the large one's place; where it is dead as well, the empty frame is left. */
export function StandIn({ still, alt }: StandInProps) {
  const [dead, setDead] = useState(false);
  if (dead) return null;
  return (
    <img
      src={standInUrl(still)}
      alt={alt}
      draggable={false}
      onError={() => setDead(true)}
      className="absolute inset-0 size-full select-none object-cover"
    />
  );
}
