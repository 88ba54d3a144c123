import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records/records.ts";
import { itemPath } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";

interface PictureLinkProps {
  /** Undefined while the picture is to wait: its box is there. */
  row: Row | undefined;
  label: (kind: "Image" | "Video") => string;
  /** The search part of the address that it leads to: the list in which it opens. */
  search: string;
}

const box =
  "relative grid aspect-square w-full place-items-center overflow-hidden rounded bg-frame text-quiet";

/** A square picture of an asset, which leads to it. */
export function PictureLink({ row, label, search }: PictureLinkProps) {
  const asset = useRecord(row);
  if (!asset) return <span className={box} />;
  const still = stillOf(asset);
  const isVideo = asset.kind === "video";
  return (
    <a
      href={itemPath(asset, search)}
      aria-label={label(isVideo ? "Video" : "Image")}
      className={`${box} ${focusRing}`}
    >
      {still ? (
        <Picture
          src={thumbnailUrl(still, 240)}
          alt=""
          decoding="async"
          draggable={false}
          instead={<Icon name={asset.kind} size={20} />}
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <Icon name={asset.kind} size={20} />
      )}
      {isVideo && still && (
        <span className="absolute bottom-1 left-1 grid size-5 place-items-center rounded-full bg-scrim text-on-scrim">
          <Icon name="play" size={10} />
        </span>
      )}
    </a>
  );
}
