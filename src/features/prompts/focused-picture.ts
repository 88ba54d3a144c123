import type { Row } from "#catalog/index.ts";

/** The asset whose picture has the focus, among prompts; undefined where none has it. */
export function focusedPicture(): Row | undefined {
  const row = document.activeElement?.closest<HTMLElement>("[data-picture]")?.dataset.picture;
  return row === undefined ? undefined : Number(row);
}
