import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records/records.ts";
import { SquarePicture } from "#ui/pictures/square-picture.tsx";

/** One take, filling its cell; one that is `ahead` loads unseen. */
export function TakePicture({ row, ahead }: { row: Row; ahead: boolean }) {
  const asset = useRecord(row);
  if (!asset) return null;
  const still = stillOf(asset);
  return (
    <span
      className={`absolute inset-0 grid place-items-center transition-opacity motion-reduce:transition-none ${ahead ? "opacity-0" : ""}`}
    >
      <SquarePicture src={still && thumbnailUrl(still, 240)} kind={asset.kind} corner="right" />
    </span>
  );
}
