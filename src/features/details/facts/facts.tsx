import type { ReactNode } from "react";
import { contradicts } from "#contract/aspect.ts";
import type { Asset } from "#contract/asset.ts";
import { everything } from "#contract/everything.ts";
import type { FacetId } from "#contract/facets.ts";
import { withFilter } from "#contract/query.ts";
import { writeQuery } from "#contract/query-params.ts";
import { under } from "#shared/base.ts";
import { formatDateTime } from "#shared/format.ts";
import { listPath } from "#shared/paths.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { estimateCredits, pricedOn } from "./prices.ts";
import { measuredRatio } from "./ratio.ts";

interface FactsProps {
  asset: Asset;
  /** What the original turned out to measure; undefined until it has been decoded. */
  measured: Pick<Asset, "width" | "height"> | undefined;
  linkSearch: string;
}

/** Everything known about an asset but its prompt. Values that can filter lead to the list of all that share them. */
export function Facts({ asset, measured, linkSearch }: FactsProps) {
  const { aspectRatio } = asset;
  const { width, height } = measured ?? asset;
  const differs = width !== asset.width || height !== asset.height;
  const credits = estimateCredits(asset);
  return (
    <dl className="grid grid-cols-[80px_1fr] gap-x-2 gap-y-1.5 text-ui">
      <Fact name="Model">
        <FilterLink facet="model" value={asset.model} linkSearch={linkSearch} />
      </Fact>
      {asset.style && (
        <Fact name="Style">
          <FilterLink facet="style" value={asset.style} linkSearch={linkSearch} />
        </Fact>
      )}
      <Fact name="Aspect ratio">
        {(measured || !asset.sizeUnstated) && contradicts(aspectRatio, width, height) ? (
          <>
            stated <FilterLink facet="ratio" value={aspectRatio} linkSearch={linkSearch} />
            {`, is ${measuredRatio(width, height)}`}
          </>
        ) : (
          <FilterLink facet="ratio" value={aspectRatio} linkSearch={linkSearch} />
        )}
      </Fact>
      <Fact name="Dimensions">
        {measured || !asset.sizeUnstated ? `${width} × ${height} px` : "not stated"}
        {differs && (
          <span className="text-quiet">
            {asset.sizeUnstated ? ", not stated" : `, stated ${asset.width} × ${asset.height}`}
          </span>
        )}
      </Fact>
      {asset.kind === "video" && asset.duration !== undefined && (
        <Fact name="Duration">{`${asset.duration} s`}</Fact>
      )}
      <Fact name="Created">
        <time dateTime={asset.createdDate}>{formatDateTime(asset.createdDate)}</time>
      </Fact>
      {credits !== undefined && (
        <Fact name="Cost">
          <span title={`By the price list of ${formatDateTime(pricedOn)}`}>
            {`${credits} credits `}
            <span className="text-quiet">(estimate)</span>
          </span>
        </Fact>
      )}
      <Fact name="ID">
        <span className="flex items-start gap-1">
          <span className="min-w-0 break-all py-1.5 font-mono text-[11px]">{asset.id}</span>
          <CopyButton label="Copy ID" text={asset.id} />
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 tabular-nums wrap-anywhere">{children}</dd>
    </>
  );
}

interface FilterLinkProps {
  facet: FacetId;
  value: string;
  linkSearch: string;
}

function FilterLink({ facet, value, linkSearch }: FilterLinkProps) {
  const query = withFilter(everything, facet, { include: [value], exclude: [] });
  const search = writeQuery(query, new URLSearchParams(linkSearch));
  return (
    <a
      href={under(`${listPath("all")}?${search}`)}
      data-tip="Show all with this"
      className={`rounded-xs underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-ink hover:decoration-solid ${focusRing}`}
    >
      <bdi>{value}</bdi>
      <span className="sr-only">, show all with this</span>
    </a>
  );
}
