import { useState } from "react";
import { type Asset, keyOf } from "#contract/asset.ts";
import { PrintPicture } from "#ui/pictures/print-picture.tsx";
import { Facts } from "./facts/facts.tsx";

interface PrintItemProps {
  asset: Asset;
  /** The address of its picture, as it was shown before: by the browser's own command nothing is loaded any more. */
  picture: string | undefined;
}

/** One asset as it goes on paper: its picture, its whole prompt, how it was made. */
export function PrintItem({ asset, picture }: PrintItemProps) {
  const key = keyOf(asset);
  const [shown, setShown] = useState<{ key: string; width: number; height: number }>();
  return (
    <article>
      {picture && (
        <PrintPicture
          src={picture}
          onShow={({ naturalWidth: width, naturalHeight: height }) => setShown({ key, width, height })}
          className="mb-5 max-h-[150mm] break-inside-avoid"
        />
      )}
      <p dir="auto" className="whitespace-pre-wrap text-prompt wrap-anywhere [unicode-bidi:plaintext]">
        {asset.prompt}
      </p>
      {/* On paper nothing can be pressed. */}
      <div className="mt-5 break-inside-avoid border-line border-t pt-4 [&_button]:hidden">
        <Facts
          asset={asset}
          measured={asset.kind === "image" && shown?.key === key ? shown : undefined}
          linkSearch=""
        />
      </div>
    </article>
  );
}
