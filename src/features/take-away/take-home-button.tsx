import { useSelection } from "#library/selection/use-selection.ts";
import { Button } from "#ui/controls/button.tsx";
import { useTakeHome } from "./use-take-home.ts";

interface TakeHomeButtonProps {
  /** Selected rows in the order of the list on screen. */
  inOrder: (selected: Uint32Array) => Uint32Array;
}

/** Takes home what is selected. */
export function TakeHomeButton({ inOrder }: TakeHomeButtonProps) {
  const selection = useSelection();
  const takeHome = useTakeHome();
  return (
    <Button
      variant="quiet"
      icon="download"
      aria-haspopup="dialog"
      className="max-md:px-2!"
      onClick={() => void takeHome({ rows: inOrder(selection.rows()) })}
    >
      {/* On a phone it shares a row with the other actions. */}
      <span className="max-md:sr-only">Download…</span>
    </Button>
  );
}
