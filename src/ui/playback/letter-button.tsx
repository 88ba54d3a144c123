import type { TableKey } from "#shared/keys/key-table.ts";
import { Button } from "../controls/button.tsx";

interface LetterButtonProps {
  /** The accessible name, also the tooltip. */
  label: string;
  /** The key that does the same. */
  keys: TableKey;
  letter: string;
  /** Given, the button is a toggle and says so. */
  pressed?: boolean;
  onClick: () => void;
}

/** A square button that shows a letter or two. */
export function LetterButton({ label, keys, letter, pressed, onClick }: LetterButtonProps) {
  return (
    <Button
      variant="quiet"
      aria-label={label}
      data-tip={label}
      data-keys={keys}
      aria-pressed={pressed}
      onClick={onClick}
      className={`w-8 px-0! tabular-nums ${pressed ? "bg-control" : ""}`}
    >
      <span aria-hidden="true">{letter}</span>
    </Button>
  );
}
