import { IconButton } from "#ui/controls/button.tsx";

interface HideButtonProps {
  hidden: boolean;
  onToggle: () => void;
}

/** Leaves an asset out of results, or shows it again. */
export const HideButton = ({ hidden, onToggle }: HideButtonProps) => (
  <IconButton
    label={hidden ? "Show again" : "Hide"}
    keys="h"
    icon={hidden ? "hide" : "show"}
    className={hidden ? "text-ink!" : ""}
    onClick={onToggle}
  />
);
