import type { MarkChange } from "../marks.ts";
import type { Role } from "../session.ts";

/** What is told who may look alone, and wanted to mark. */
export const lookOnly = "You may look here, not mark. An owner of this library can make you an editor.";

/** Whether a person may put this on assets: their favourites are everybody's own, the rest is the library's. */
export const mayMark = (role: Role | undefined, change: MarkChange): boolean =>
  role !== "viewer" || Object.keys(change).every((name) => name === "favourite");
