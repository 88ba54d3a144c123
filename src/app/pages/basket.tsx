import { useEffect, useRef } from "react";
import { Basket } from "#features/basket/index.ts";
import { VariantsButton } from "#features/copying/index.ts";
import { useFindTried } from "#library/prompts/tried.ts";
import { routes } from "#shared/paths.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Part } from "#ui/late/part.tsx";
import { useLayer } from "#ui/layers/layers.ts";
import { Wordmark } from "#ui/words/wordmark.tsx";
import { useLeave } from "../navigation/use-leave.ts";
import { useTitle } from "../use-title.ts";

/** The page of the prompts that a person has gathered. Escape and Back lead to where it was opened from. */
export function BasketPage() {
  const leave = useLeave();
  const main = useRef<HTMLElement>(null);
  const findTried = useFindTried();
  useTitle("Basket");
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
        <div className="mx-auto max-w-3xl px-4 pt-8 pb-16">
          <Part>
            <Basket more={(text) => <VariantsButton prompt={text} findTried={findTried} />} />
          </Part>
        </div>
      </main>
    </div>
  );
}
