import type { ReactNode } from "react";
import { type AssetKey, stillOf } from "#contract/asset.ts";
import { useAsset } from "#library/asset.ts";
import { under } from "#shared/base.ts";
import { itemPath } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";
import { Still } from "../still.tsx";
import type { Source } from "./sources.ts";

const box = "aspect-square w-full transition-opacity group-hover:opacity-80 motion-reduce:transition-none";

interface SourceTileProps {
  source: Source;
  /** The asset it came from, where the library holds it. */
  origin: AssetKey | undefined;
  /** The list's own parameters, for links to other items. */
  linkSearch: string;
}

/** One source as a picture: leads to the asset it came from, else to its original in a new tab. */
export function SourceTile({ source, origin, linkSearch }: SourceTileProps) {
  const caption = (icon: "right" | "external") => (
    <span className="mt-1 flex items-center gap-1 text-quiet text-small group-hover:text-ink">
      {source.label}
      <Icon name={icon} size={12} />
    </span>
  );
  const picture = source.media === "picture" ? source.url : undefined;
  const icon = source.media === "video" ? "video" : "image";

  if (origin)
    return (
      <a
        href={under(itemPath(origin, linkSearch))}
        aria-label={`${source.label}: open in the library`}
        className={`group block rounded ${focusRing}`}
      >
        {source.media === "video" ? (
          <OriginStill origin={origin} />
        ) : (
          <Still url={picture} alt="" icon={icon} className={box} />
        )}
        {caption("right")}
      </a>
    );
  return (
    <OriginalLink url={source.url} label={`${source.label}: open the original in a new tab`}>
      <Still url={picture} alt="" icon={icon} className={box} />
      {caption("external")}
    </OriginalLink>
  );
}

/** A video has no thumbnail by its address alone; the asset that it is has. */
function OriginStill({ origin }: { origin: AssetKey }) {
  const { asset } = useAsset(origin);
  return <Still url={asset && stillOf(asset)} alt="" icon="video" className={box} />;
}

/** Sealed addresses are our own server's, so that even a reference on a stranger's site never learns who looks. */
export function OriginalLink(props: { url: string; label: string; children: ReactNode }) {
  return (
    <a
      href={under(props.url)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={props.label}
      className={`group block rounded ${focusRing}`}
    >
      {props.children}
    </a>
  );
}
