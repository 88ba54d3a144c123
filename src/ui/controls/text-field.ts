/** The looks of a field that stands by itself, of one line or more. 16 px on touch screens: iOS enlarges the page else. */
export const textField =
  "w-full rounded-md border border-edge bg-page px-2 py-1.5 text-ink text-ui outline-hidden placeholder:text-quiet focus-visible:outline-2 focus-visible:outline-safelight aria-invalid:border-ink pointer-coarse:min-h-11 pointer-coarse:text-base";
