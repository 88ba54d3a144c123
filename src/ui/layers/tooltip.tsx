import { useEffect, useState } from "react";
import { lazy } from "../late/lazy.tsx";
import { Part } from "../late/part.tsx";
import { useOnceOpen } from "./use-once-open.ts";

const Tip = lazy(() => import("./tip.tsx"), "Tip");

/** Milliseconds the pointer rests before a tip shows; none while another has only just gone. */
const delay = 500;
const warm = 300;

/** Keys by which a person moves the focus. After any other it is the program that has moved it, as into a dialog. */
const moving = /^(?:Tab|F6|Home|End|Page|Arrow)/;

/**
 * The one tooltip of the page, mounted once: it shows the `data-tip` of whatever is pointed at or reached by
 * keyboard, and its `data-keys` (a key of the table) as the shortcut. One listener set and one popup, whatever the number of
 * buttons; touch has none.
 */
export function Tooltip() {
  const [owner, setOwner] = useState<Element | null>(null);
  useEffect(() => follow(setOwner), []);
  return (
    useOnceOpen(owner !== null) && (
      <Part>
        <Tip owner={owner} />
      </Part>
    )
  );
}

/** Tells whose tip is to be seen, or that nobody's is. Returns the undo. */
function follow(show: (owner: Element | null) => void): () => void {
  const stop = new AbortController();
  let owner: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = false;
  let goneAt = Number.NEGATIVE_INFINITY;
  let key = "";

  const hide = () => {
    clearTimeout(timer);
    owner = null;
    if (!shown) return;
    shown = false;
    goneAt = performance.now();
    show(null);
  };
  const aim = (target: EventTarget | null, wait: number) => {
    const next = target instanceof Element ? target.closest("[data-tip]") : null;
    if (next === owner) return;
    hide();
    owner = next;
    const open = () => {
      shown = next?.isConnected ?? false;
      if (shown) show(next);
    };
    if (next) timer = setTimeout(open, performance.now() - goneAt < warm ? 0 : wait);
  };

  const on = (name: string, listener: (event: Event) => void) =>
    document.addEventListener(name, listener, { signal: stop.signal, capture: true, passive: true });
  on("pointerover", (event) => {
    if ((event as PointerEvent).pointerType !== "touch") aim(event.target, delay);
  });
  on("focusin", (event) => {
    if (!moving.test(key)) return;
    if (event.target instanceof Element && event.target.matches(":focus-visible")) aim(event.target, 0);
  });
  on("keydown", (event) => {
    ({ key } = event as KeyboardEvent);
  });
  for (const name of ["pointerdown", "keydown", "scroll", "focusout"]) on(name, hide);

  return () => {
    stop.abort();
    hide();
  };
}
