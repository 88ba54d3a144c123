/** The looks that everything floating shares: surface, hairline, and a short fade from its anchor. */
export const popupSurface = `origin-[var(--transform-origin)] rounded-lg border border-line bg-float text-ink shadow-lg outline-hidden
  transition-[scale,opacity] duration-100 data-ending-style:opacity-0 data-starting-style:scale-[0.98]
  data-starting-style:opacity-0 motion-reduce:transition-none`;

/** Behind a modal. */
export const backdrop = `fixed inset-0 z-50 min-h-dvh bg-scrim transition-opacity duration-150
  data-ending-style:opacity-0 data-starting-style:opacity-0 motion-reduce:transition-none`;
