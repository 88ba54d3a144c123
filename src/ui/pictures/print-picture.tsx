import { type ComponentProps, useState } from "react";
import { measurePicture, type PictureTone } from "./measure-picture.ts";

interface PrintPictureProps extends ComponentProps<"img"> {
  src: string;
  /** What is known of it before it is there. */
  tone?: PictureTone | undefined;
}

/** A picture on paper, which is white: a transparent one has its ground there too, a white one its edge. */
export function PrintPicture({ tone: known, onLoad, className = "", ...rest }: PrintPictureProps) {
  const [measured, setMeasured] = useState<PictureTone>();
  const [dead, setDead] = useState(false);
  const tone = measured ?? known;
  if (dead) return null;
  return (
    <img
      alt=""
      {...rest}
      decoding="sync"
      onLoad={(event) => {
        onLoad?.(event);
        if (!known) void measurePicture(event.currentTarget).then(setMeasured);
      }}
      onError={() => setDead(true)}
      className={`max-h-full max-w-full ${tone?.clear ? "bg-ground [print-color-adjust:exact]" : ""} ${tone?.lightEdge ? "border border-line" : ""} ${className}`}
    />
  );
}
