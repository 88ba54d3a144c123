/** A mouse above it, a finger or a button down on it, the keyboard's focus: the click follows by 50 ms at least. */
const nearing = ["pointerover", "pointerdown", "focusin"] as const;

/** Calls `listener` when a person comes near a link to this site, whatever comes of it. Returns the undo. */
export function onNearLinks(listener: (link: HTMLAnchorElement) => void): () => void {
  const near = ({ target }: Event) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a[href]");
    if (link && link.origin === location.origin) listener(link);
  };
  for (const event of nearing) document.addEventListener(event, near, { passive: true });
  return () => {
    for (const event of nearing) document.removeEventListener(event, near);
  };
}
