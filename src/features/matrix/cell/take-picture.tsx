import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records/records.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";

/** One take, filling its cell; one that is `ahead` loads unseen. */
export function TakePicture({ row, ahead }: { row: Row; ahead: boolean }) {
  const asset = useRecord(row);
  if (!asset) return null;
  const still = stillOf(asset);
  const sign = <Icon name={asset.kind} size={20} />;
  return (
    <span
      className={`absolute inset-0 grid place-items-center transition-opacity motion-reduce:transition-none ${ahead ? "opacity-0" : ""}`}
    >
      {still ? (
        <Picture
          src={thumbnailUrl(still, 240)}
          alt=""
          decoding="async"
          draggable={false}
          instead={sign}
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        sign
      )}
      {asset.kind === "video" && still && (
        <span className="absolute right-1 bottom-1 grid size-5 place-items-center rounded-full bg-scrim text-on-scrim">
          <Icon name="play" size={10} />
        </span>
      )}
    </span>
  );
}
