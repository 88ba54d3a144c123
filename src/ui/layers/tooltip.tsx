import { useEffect, useRef } from "react";
import { keyCaps } from "#shared/keys.ts";

/** Milliseconds the pointer rests before a tip shows; none while another has only just gone. */
const delay = 500;
const warm = 300;
const gap = 6;

/**
 * The one tooltip of the page, mounted once: it shows the `data-tip` of whatever is pointed at or reached by
 * keyboard, and its `data-keys` (a key of the table) as the shortcut. A tip repeats the accessible name, so it is hidden from
 * assistive technology; touch has none. One listener and one element, whatever the number of buttons.
 */
export function Tooltip() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => (ref.current ? follow(ref.current) : undefined), []);
  return (
    <div
      ref={ref}
      aria-hidden="true"
      popover="manual"
      className="pointer-events-none fixed inset-auto m-0 max-w-64 overflow-visible whitespace-pre rounded-md border border-line bg-float px-2 py-1 text-ink text-small shadow-md"
    />
  );
}

/** Starts to listen; returns the undo. */
function follow(tip: HTMLElement): () => void {
  const stop = new AbortController();
  let owner: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let goneAt = Number.NEGATIVE_INFINITY;

  const hide = () => {
    clearTimeout(timer);
    owner = null;
    if (!tip.matches(":popover-open")) return;
    tip.hidePopover();
    goneAt = performance.now();
  };
  const show = () => {
    if (owner?.isConnected) place(tip, owner);
  };
  const aim = (target: EventTarget | null, wait: number) => {
    const next = target instanceof Element ? target.closest("[data-tip]") : null;
    if (next === owner) return;
    hide();
    owner = next;
    if (next) timer = setTimeout(show, performance.now() - goneAt < warm ? 0 : wait);
  };

  const on = (name: string, listener: (event: Event) => void) =>
    document.addEventListener(name, listener, { signal: stop.signal, capture: true, passive: true });
  on("pointerover", (event) => {
    if ((event as PointerEvent).pointerType !== "touch") aim(event.target, delay);
  });
  on("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(":focus-visible")) aim(event.target, 0);
  });
  for (const name of ["pointerdown", "keydown", "scroll", "focusout"]) on(name, hide);

  return () => {
    stop.abort();
    hide();
  };
}

/** Below its owner and centred, above where there is no room, never past the sides of the window. */
function place(tip: HTMLElement, owner: Element): void {
  const keys = owner.getAttribute("data-keys");
  tip.textContent = `${owner.getAttribute("data-tip")}${keys ? `   ${keyCaps([keys]).join("+")}` : ""}`;
  tip.showPopover();
  const at = owner.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const below = at.bottom + gap + height <= innerHeight;
  const left = Math.min(Math.max(gap, at.left + at.width / 2 - width / 2), innerWidth - width - gap);
  tip.style.left = `${left}px`;
  tip.style.top = `${below ? at.bottom + gap : at.top - gap - height}px`;
}
