import { useRef } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import { Icon } from "#ui/words/icon.tsx";
import { CopyAsMenu } from "../late-parts.ts";
import { askCopyAs, useCopyAsAsked } from "./asked.ts";
import type { CopyAsMenuProps } from "./copy-as-menu.tsx";

type CopyAsButtonProps = Pick<CopyAsMenuProps, "assets" | "more"> & {
  /** Whether it is the button that a key opens now: of two on the page one alone is. */
  active?: boolean;
  variant?: "plain" | "quiet";
};

/** Opens the list of formats. */
export function CopyAsButton({ active = true, variant = "plain", ...menu }: CopyAsButtonProps) {
  const open = useCopyAsAsked() && active;
  const wanted = useOnceOpen(open);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        aria-haspopup="menu"
        aria-expanded={open}
        data-tip="Copy as JSON, cURL, Markdown…"
        data-keys="a"
        onClick={() => askCopyAs(!open)}
      >
        Copy as
        <Icon name="down" size={12} />
      </Button>
      {wanted && (
        <Part>
          <CopyAsMenu {...menu} anchor={button.current} open={open} onOpenChange={askCopyAs} />
        </Part>
      )}
    </>
  );
}
