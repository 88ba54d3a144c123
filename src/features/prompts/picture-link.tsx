import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records/records.ts";
import { under } from "#shared/base.ts";
import { itemPath } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { SquarePicture } from "#ui/pictures/square-picture.tsx";

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
  return (
    <a
      href={under(itemPath(asset, search))}
      data-picture={row}
      aria-label={label(asset.kind === "video" ? "Video" : "Image")}
      className={`${box} ${focusRing}`}
    >
      <SquarePicture src={still && thumbnailUrl(still, 240)} kind={asset.kind} corner="left" />
    </a>
  );
}
