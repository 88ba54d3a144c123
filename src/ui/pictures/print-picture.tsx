import { type ComponentProps, useState } from "react";
import { measurePicture, type PictureTone } from "./measure-picture.ts";
import { Picture } from "./picture.tsx";

interface PrintPictureProps extends Omit<ComponentProps<typeof Picture>, "alt"> {
  /** What is known of it before it is there. */
  tone?: PictureTone | undefined;
}

/** A picture on paper, which is white: a transparent one has its ground there too, a white one its edge. */
export function PrintPicture({ tone: known, onShow, className = "", ...rest }: PrintPictureProps) {
  const [measured, setMeasured] = useState<PictureTone>();
  const tone = measured ?? known;
  return (
    <Picture
      alt=""
      {...rest}
      decoding="sync"
      onShow={(image) => {
        onShow?.(image);
        if (!known) void measurePicture(image).then(setMeasured);
      }}
      className={`max-h-full max-w-full ${tone?.clear ? "bg-ground [print-color-adjust:exact]" : ""} ${tone?.lightEdge ? "border border-line" : ""} ${className}`}
    />
  );
}
