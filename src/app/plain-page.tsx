import type { ReactNode } from "react";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { usePage } from "#ui/layers/use-page.ts";
import { Wordmark } from "#ui/words/wordmark.tsx";
import { useLeave } from "./navigation/use-leave.ts";
import { useTitle } from "./use-title.ts";

interface PlainPageProps {
  /** Of the window. */
  title: string;
  /** How wide what is on it may be: "max-w-2xl". */
  width: string;
  children: ReactNode;
}

/** A page of one column below the wordmark. Escape and Back lead to where it was opened from. */
export function PlainPage({ title, width, children }: PlainPageProps) {
  const leave = useLeave();
  const main = usePage(leave);
  useTitle(title);
  return (
    <div className="flex h-dvh flex-col bg-page text-ink">
      <header className="flex h-bar shrink-0 items-center justify-between border-line border-b px-3 md:px-4">
        <a
          href={under(routes.all)}
          aria-label="Contact Sheet, all assets"
          className={`flex rounded ${focusRing}`}
        >
          <Wordmark />
        </a>
        <IconButton label="Close" keys="Escape" icon="close" onClick={leave} />
      </header>
      <main
        ref={main}
        data-heir
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-hidden"
      >
        <div className={`mx-auto px-4 pt-8 pb-16 ${width}`}>{children}</div>
      </main>
    </div>
  );
}
