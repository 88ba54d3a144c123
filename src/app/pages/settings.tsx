import { useEffect, useRef } from "react";
import { Settings } from "#features/settings/index.ts";
import { routes } from "#shared/paths.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useLayer } from "#ui/layers/layers.ts";
import { Wordmark } from "#ui/words/wordmark.tsx";
import { useLeave } from "../navigation/use-leave.ts";
import { useTitle } from "../use-title.ts";

const MarksFile = lazy(() => import("#features/marks-file/index.ts").then((m) => ({ default: m.MarksFile })));

/** The page of what a person can set. Escape and Back lead to where it was opened from. */
export function SettingsPage() {
  const leave = useLeave();
  const main = useRef<HTMLElement>(null);
  useTitle("Settings");
  useLayer(true, leave);
  useEffect(() => void moveFocus(main.current), []);
  return (
    <div className="flex h-dvh flex-col bg-page text-ink">
      <header className="flex h-bar shrink-0 items-center justify-between border-line border-b px-3 md:px-4">
        <a href={routes.all} aria-label="Contact Sheet, all assets" className={`flex rounded ${focusRing}`}>
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
        <div className="mx-auto max-w-2xl px-4 pt-8 pb-16">
          <h1 className="mb-8 font-semibold text-title">Settings</h1>
          <div className="flex flex-col gap-10">
            <Settings />
            <Part>
              <MarksFile />
            </Part>
          </div>
        </div>
      </main>
    </div>
  );
}
