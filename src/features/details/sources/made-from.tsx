import type { Asset } from "#contract/asset.ts";
import { useSourceOf } from "#library/records/sourced.ts";
import { useSources } from "#library/sources.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { Section } from "../section.tsx";
import { Still } from "../still.tsx";
import { OriginalLink, SourceTile } from "./source-tile.tsx";
import { sourcesOf } from "./sources.ts";

/** Where the asset came from, as pictures that lead there. */
export function MadeFrom({ asset, linkSearch }: { asset: Asset; linkSearch: string }) {
  const sources = sourcesOf(asset);
  const origins = useSources(sources.map((s) => s.url));
  if (sources.length === 0) return null;
  return (
    <Section title="Made from">
      <ul className="grid grid-cols-3 gap-3">
        {sources.map((source, i) => (
          <li key={`${source.label} ${source.url}`}>
            <SourceTile source={source} origin={origins[i]} linkSearch={linkSearch} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where a video ended: what the next one is continued from. */
export function LastFrame({ url }: { url: string }) {
  const sourceOf = useSourceOf();
  return (
    <Section title="Last frame">
      <div className="grid grid-cols-3 items-end gap-3">
        <OriginalLink url={url} label="Last frame: open the original in a new tab">
          <Still url={url} alt="" icon="image" className="aspect-square w-full" />
        </OriginalLink>
        <div className="col-span-2">
          <CopyButton label="Copy last frame URL" variant="button" text={() => sourceOf(url)} />
          <p className="mt-2 text-quiet text-small">Send it as the first frame of the next video.</p>
        </div>
      </div>
    </Section>
  );
}
