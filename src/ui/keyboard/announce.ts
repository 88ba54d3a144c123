let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says `text` through the page's one polite live region, for what a sighted person sees happen in place. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement("div");
    region.setAttribute("aria-live", "polite");
    region.className = "sr-only";
    document.body.append(region);
  }
  const target = region;
  target.textContent = "";
  clearTimeout(timer);
  // Screen readers speak a change to a region they already know, so the text must follow the empty region.
  timer = setTimeout(() => {
    target.textContent = text;
  }, 80);
}
