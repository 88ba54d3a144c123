import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { releaseMedia } from "#shared/release-media.ts";

interface PictureProps extends ComponentProps<"img"> {
  src: string;
  alt: string;
}

/** An `<img>` that ends its download when it goes. */
export function Picture({ src, alt, ...rest }: PictureProps) {
  const ref = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const image = ref.current;
    if (!image) return;
    image.src = src;
    return () => releaseMedia(image);
  }, [src]);
  return <img ref={ref} alt={alt} {...rest} />;
}
