import { Icon } from "../words/icon.tsx";
import { Picture } from "./picture.tsx";

interface SquarePictureProps {
  /** Undefined where there is none. */
  src: string | undefined;
  kind: "image" | "video";
  /** The lower corner that the sign of a video stands in. */
  corner: "left" | "right";
}

/** A picture that fills the square around it, with a sign on a video's; a sign alone where there is none to show. */
export function SquarePicture({ src, kind, corner }: SquarePictureProps) {
  const sign = <Icon name={kind} size={20} />;
  if (!src) return sign;
  return (
    <>
      <Picture
        src={src}
        alt=""
        decoding="async"
        draggable={false}
        instead={sign}
        className="absolute inset-0 size-full object-cover"
      />
      {kind === "video" && (
        <span
          className={`absolute bottom-1 grid size-5 place-items-center rounded-full bg-scrim text-on-scrim ${corner === "left" ? "left-1" : "right-1"}`}
        >
          <Icon name="play" size={10} />
        </span>
      )}
    </>
  );
}
