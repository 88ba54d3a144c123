import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { createRoot } from "react-dom/client";
import { focusRing } from "../keyboard/focus-ring.ts";
import { useLayer } from "../layers/layers.ts";
import { Button } from "./button.tsx";

/**
 * Shows a text, selected, for the person to copy by hand: every way to the clipboard is refused. It is a root of its own,
 * above whatever is open, because whoever asked (a menu, a key) may be gone by then.
 */
export function copyByHand(text: string): void {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(
    <ByHand
      text={text}
      onClose={() => {
        root.unmount();
        place.remove();
      }}
    />,
  );
}

const select = (area: HTMLTextAreaElement | null) => area?.select();

function ByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useLayer(true, () => dialog.current?.close());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Not the window that it may lie on, which listens too.
    event.preventDefault();
    event.stopPropagation();
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onClose={onClose}
      className="m-auto w-[min(480px,calc(100vw-32px))] rounded-lg border border-line bg-float p-4 text-ink backdrop:bg-scrim"
    >
      <h2 id={id} className="font-semibold text-body">
        Copy it yourself
      </h2>
      <p className="mt-1 text-quiet text-ui">
        This browser does not let the page reach the clipboard. The text is selected: copy it with your
        keyboard.
      </p>
      <textarea
        readOnly
        aria-labelledby={id}
        value={text}
        ref={select}
        className={`mt-3 h-32 w-full resize-none rounded-md border border-edge bg-page p-2 text-ui ${focusRing}`}
      />
      <form method="dialog" className="mt-3 flex justify-end">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  );
}
