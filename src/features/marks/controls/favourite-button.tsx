import { IconButton } from "#ui/controls/button.tsx";

interface FavouriteButtonProps {
  on: boolean;
  onToggle: () => void;
}

/** The circle that a favourite wears. */
export const FavouriteButton = ({ on, onToggle }: FavouriteButtonProps) => (
  <IconButton
    label="Favourite"
    keys="f"
    icon="favourite"
    pressed={on}
    className={on ? "text-safelight!" : ""}
    onClick={onToggle}
  />
);
