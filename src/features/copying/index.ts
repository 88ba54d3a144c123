// The door of copying: all that others may know of it.
export { CopySelected } from "./copy-selected.tsx";
export { CopyVerbs } from "./copy-verbs.tsx";
export { CopyAsMenu, TemplatesSetting } from "./late-parts.ts";
export { askCopyAs } from "./menu/asked.ts";
export { theOne } from "./menu/copied-assets.ts";
export { useCopyKeys } from "./use-copy-keys.ts";
export { useCopyRequest } from "./use-copy-request.ts";
export { VariantsButton } from "./variants/variants-button.tsx";
