import { Hairline } from "#ui/pictures/hairline.tsx";
import { Icon } from "#ui/words/icon.tsx";
import type { usePicture } from "./use-picture.ts";

interface TilePictureProps {
  picture: ReturnType<typeof usePicture>;
  /** Width in CSS pixels at which the whole picture is drawn, also where a tile crops it. */
  drawnWidth: number;
  /** A video of which the provider gave no still: there is nothing to load. */
  bare: boolean;
  /** It is not cropped, because the shape of its frame was guessed. */
  whole?: boolean | undefined;
  /** Hears the picture's own shape once it is known. */
  onShape?: ((aspect: number) => void) | undefined;
  /** Of the frame's edge. */
  className?: string;
}

/** The picture in a tile's frame: the frame's colour shows until it is there, never a broken-image glyph. */
export function TilePicture(props: TilePictureProps) {
  const { picture, drawnWidth, bare, whole, onShape, className = "" } = props;
  const { ref, failed, tone, onLoad, onError } = picture;
  if (bare)
    return (
      <span className="absolute inset-0 grid place-items-center text-quiet">
        <Icon name="video" size={24} />
      </span>
    );
  return (
    <>
      <img
        ref={ref}
        alt=""
        sizes={`${Math.ceil(drawnWidth)}px`}
        loading="eager"
        decoding="async"
        draggable={false}
        onLoad={(event) => {
          onLoad(event);
          const { naturalWidth, naturalHeight } = event.currentTarget;
          onShape?.(naturalWidth / naturalHeight);
        }}
        onError={onError}
        // Until its turn comes it has no address, which Chromium shows as a broken picture.
        className={`absolute inset-0 size-full ${whole ? "object-contain" : `object-cover data-shown:bg-ground`} not-[[src]]:invisible ${failed ? "invisible" : ""}`}
      />
      {!whole && <Hairline tone={tone} className={className} />}
    </>
  );
}
