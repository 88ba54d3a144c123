import { type ReactNode, useId } from "react";
import type { Asset } from "#contract/asset.ts";
import { originalUrl } from "#contract/file-name.ts";
import type { Problem } from "#contract/problem.ts";
import { IconButton, IconLink } from "#ui/controls/button.tsx";
import { Icon } from "#ui/words/icon.tsx";

interface VerbsProps {
  asset: Asset;
  /** Why the original cannot be had now; undefined where nothing is known against it. */
  lost: Pick<Problem, "title"> | undefined;
  onDownload: () => void;
  /** The ways to copy it. */
  copying: ReactNode;
}

/**
 * What can be done with the asset. Stands below the prompt, and at the drawer's foot or head while that is scrolled
 * elsewhere: prompts are often longer than the drawer. Put it directly into what scrolls.
 */
export function Verbs({ asset, lost, onDownload, copying }: VerbsProps) {
  const reason = useId();
  const described = lost && reason;
  return (
    <div className="sticky short:static top-14 bottom-0 z-10 -mb-px flex short:-order-1 flex-wrap items-center gap-x-1 gap-y-1 border-line border-y bg-panel px-4 py-2">
      <span className="mr-auto flex gap-1">{copying}</span>
      <IconButton
        label="Download"
        keys="D"
        icon="download"
        variant="plain"
        disabled={Boolean(lost)}
        aria-describedby={described}
        onClick={onDownload}
      />
      {lost ? (
        <IconButton
          label="Open original"
          icon="external"
          variant="plain"
          disabled
          aria-describedby={described}
        />
      ) : (
        <IconLink
          label="Open original"
          icon="external"
          variant="plain"
          href={originalUrl(asset)}
          target="_blank"
          rel="noopener noreferrer"
        />
      )}
      {lost && (
        <p
          id={reason}
          className="flex w-full items-start gap-2 text-pretty text-quiet text-small wrap-anywhere"
        >
          <Icon name="alert" />
          <span>
            <span className="font-medium text-ink">{lost.title}</span> The original can be neither downloaded
            nor opened.
          </span>
        </p>
      )}
    </div>
  );
}
