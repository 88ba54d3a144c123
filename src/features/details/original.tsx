import { useId } from "react";
import type { Problem } from "#contract/problem.ts";
import { Button } from "#ui/button.tsx";
import { focusRing } from "#ui/focus-ring.ts";
import { Icon } from "#ui/icon.tsx";

interface OriginalProps {
  url: string;
  /** Why it cannot be had now; undefined where nothing is known against it. */
  lost: Pick<Problem, "title"> | undefined;
  onDownload: () => void;
}

/** The ways to the original, or why there are none. */
export function Original({ url, lost, onDownload }: OriginalProps) {
  const reason = useId();
  if (!lost)
    return (
      <>
        <Button icon="download" onClick={onDownload}>
          Download
        </Button>
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label="Open original"
          data-tip="Open original"
          className={`relative inline-grid size-8 place-items-center rounded-md text-quiet hover:bg-control hover:text-ink pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5 ${focusRing}`}
        >
          <Icon name="external" />
        </a>
      </>
    );
  return (
    <>
      <Button icon="download" disabled aria-describedby={reason}>
        Download
      </Button>
      <Button variant="quiet" icon="external" disabled aria-describedby={reason} className="w-8 px-0!">
        <span className="sr-only">Open original</span>
      </Button>
      <p id={reason} className="flex w-full items-start gap-2 text-pretty text-quiet text-ui wrap-anywhere">
        <span className="mt-0.5">
          <Icon name="alert" />
        </span>
        <span>
          <span className="font-medium text-ink">{lost.title}</span> The original can be neither downloaded
          nor opened.
        </span>
      </p>
    </>
  );
}
