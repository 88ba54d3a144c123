import { type ComponentProps, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { releaseMedia } from "#shared/release-media.ts";
import { showGround } from "./ground.ts";

interface PictureProps extends Omit<ComponentProps<"img">, "onLoad" | "onError"> {
  src: string;
  alt: string;
  /** Stands in its place where it cannot be had. */
  instead?: ReactNode;
  /** Hears of the picture once it is there. */
  onShow?: ((image: HTMLImageElement) => void) | undefined;
}

/**
 * A picture that may fail, wherever one is shown but on a tile, which loads in turn and tries again: it ends its download
 * when it goes, has the ground behind it once it shows, and never looks broken.
 */
export function Picture({ src, alt, instead = null, onShow, className = "", ...rest }: PictureProps) {
  const ref = useRef<HTMLImageElement>(null);
  const [dead, setDead] = useState<string>();
  useLayoutEffect(() => {
    const image = ref.current;
    if (!image) return;
    image.src = src;
    return () => releaseMedia(image);
  }, [src]);
  if (dead === src) return instead;
  return (
    <img
      // What is shown of one address says nothing of the next.
      key={src}
      ref={ref}
      alt={alt}
      {...rest}
      onLoad={(event) => {
        showGround(event);
        onShow?.(event.currentTarget);
      }}
      onError={() => setDead(src)}
      className={`data-shown:bg-ground ${className}`}
    />
  );
}
