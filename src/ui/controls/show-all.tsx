import { insetFocusRing } from "../keyboard/focus-ring.ts";

interface ShowAllProps {
  /** Whether all are shown. */
  all: boolean;
  count: number;
  onToggle: () => void;
}

/** At the foot of a list that shows its first few. */
export const ShowAll = ({ all, count, onToggle }: ShowAllProps) => (
  <button
    type="button"
    onClick={onToggle}
    className={`mt-0.5 h-7 w-full rounded-md px-2 text-left text-quiet text-ui hover:bg-control hover:text-ink pointer-coarse:h-11 ${insetFocusRing}`}
  >
    {all ? "Show fewer" : `Show all ${count}`}
  </button>
);
