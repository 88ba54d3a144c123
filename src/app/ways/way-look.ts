import { focusRing } from "#ui/keyboard/focus-ring.ts";

/** The looks of what leads from the drawer to another page. */
export const wayLook = `mt-3 inline-flex h-8 items-center gap-1.5 rounded-md border border-line bg-control px-3 font-medium text-ink text-ui hover:bg-hover pointer-coarse:h-11 ${focusRing}`;
