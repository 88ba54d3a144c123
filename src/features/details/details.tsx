import type { ReactNode } from "react";
import { type Asset, stillOf } from "#contract/asset.ts";
import type { Problem } from "#contract/problem.ts";
import { formatDateTime, formatDay } from "#shared/format.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { Facts } from "./facts/facts.tsx";
import { Prompt } from "./prompt/prompt.tsx";
import { PromptUses } from "./prompt/prompt-uses.tsx";
import { Section } from "./section.tsx";
import { LastFrame, MadeFrom } from "./sources/made-from.tsx";
import { Still } from "./still.tsx";
import { Verbs } from "./verbs.tsx";

interface DetailsProps {
  asset: Asset;
  /** Folded words of the search, to mark in the prompt. */
  terms: readonly string[];
  onClose: () => void;
  onDownload: () => void;
  /** Why the original cannot be had now; undefined where nothing is known against it. */
  lost: Pick<Problem, "title" | "detail"> | undefined;
  /** What the original turned out to measure, in pixels; undefined until it has been decoded. */
  measured: { width: number; height: number } | undefined;
  /** The ways to copy the asset. */
  copying: ReactNode;
  /** What people have put on the asset, to be changed. */
  marks: ReactNode;
  /** The list's own parameters ("?q=fox" or ""): links to other items keep them. */
  linkSearch: string;
}

/** How an asset was made, and everything needed to make it again. Fills the width it is given and scrolls by itself. */
export function Details({
  asset,
  terms,
  onClose,
  onDownload,
  lost,
  measured,
  copying,
  marks,
  linkSearch,
}: DetailsProps) {
  return (
    <section
      aria-label="Details"
      className="relative h-full overflow-y-auto short:flex short:flex-col short:overflow-visible overscroll-contain bg-panel text-ink text-ui"
    >
      <Head asset={asset} onClose={onClose} />
      <div className="px-4 pt-3 pb-3">
        <Prompt text={asset.prompt} terms={terms} />
        <PromptUses prompt={asset.prompt} />
      </div>
      <Verbs asset={asset} lost={lost} onDownload={onDownload} copying={copying} />
      <Section title="Marks">{marks}</Section>
      <MadeFrom asset={asset} linkSearch={linkSearch} />
      <Section title="Facts">
        <Facts asset={asset} measured={measured} linkSearch={linkSearch} />
        <Omitted fields={asset.omitted ?? []} />
      </Section>
      {asset.kind === "video" && asset.lastFrameImageUrl && <LastFrame url={asset.lastFrameImageUrl} />}
    </section>
  );
}

function Head({ asset, onClose }: { asset: Asset; onClose: () => void }) {
  const created = Date.parse(asset.createdDate);
  const what = asset.kind === "image" ? "Image" : "Video";
  return (
    <header className="sticky short:static top-0 z-20 flex short:-order-2 shrink-0 h-14 items-center gap-3 border-line border-b bg-panel px-4">
      <Still
        url={stillOf(asset)}
        alt={`${what} made with ${asset.model}`}
        icon={asset.kind}
        className="size-10"
      />
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold">
          {what}
          <span className="text-quiet"> · </span>
          <bdi>{asset.model}</bdi>
        </h2>
        <time
          dateTime={asset.createdDate}
          title={formatDateTime(asset.createdDate)}
          className="block text-quiet text-small"
        >
          {Number.isNaN(created) ? asset.createdDate : formatDay(created)}
        </time>
      </div>
      <IconButton label="Hide details" keys="i" icon="close" onClick={onClose} />
    </header>
  );
}

function Omitted({ fields }: { fields: readonly string[] }) {
  if (fields.length === 0) return null;
  const count = fields.length === 1 ? "1 field" : `${fields.length} fields`;
  return (
    <p className="mt-3 text-quiet text-small wrap-anywhere">
      {`${count} from the provider could not be used: ${fields.join(", ")}`}
    </p>
  );
}
