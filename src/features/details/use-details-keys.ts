import { useKeys } from "#ui/keyboard/use-keys.ts";

/**
 * The keys of the open asset: Shift+D downloads, I shows or hides the drawer. They work whether the drawer is open or
 * not, and not while typing.
 */
export function useDetailsKeys(onToggle: () => void, onDownload: () => void): void {
  useKeys("details", { D: onDownload, i: onToggle });
}
