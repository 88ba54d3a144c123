import { type Asset, stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { SquarePicture } from "#ui/pictures/square-picture.tsx";

/** One take, filling its cell; one that is `ahead` loads unseen. */
export function TakePicture({ asset, ahead }: { asset: Asset; ahead: boolean }) {
  const still = stillOf(asset);
  return (
    <span
      className={`absolute inset-0 grid place-items-center transition-opacity motion-reduce:transition-none ${ahead ? "opacity-0" : ""}`}
    >
      <SquarePicture src={still && thumbnailUrl(still, 240)} kind={asset.kind} corner="right" />
    </span>
  );
}
