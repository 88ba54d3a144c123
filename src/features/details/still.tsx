import { thumbnailUrl } from "#contract/media.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";

interface StillProps {
  /** A sealed picture; undefined where there is none to show. */
  url: string | undefined;
  alt: string;
  /** What stands in for a picture that does not exist. */
  icon: "image" | "video";
  className?: string;
}

/** A small picture in a box of its own; a dead one says so in a word instead of looking broken. */
export function Still({ url, alt, icon, className = "" }: StillProps) {
  return (
    <span className={`grid place-items-center overflow-hidden rounded bg-frame text-quiet ${className}`}>
      {url ? (
        <Picture
          src={thumbnailUrl(url, 240)}
          alt={alt}
          decoding="async"
          instead={<span className="px-1 text-center text-small">Not available</span>}
          className="size-full object-cover"
        />
      ) : (
        <Icon name={icon} size={20} />
      )}
    </span>
  );
}
