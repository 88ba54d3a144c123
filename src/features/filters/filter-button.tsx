import { Button } from "#ui/controls/button.tsx";

interface FilterButtonProps {
  /** How many filters are set, the search text not counted. */
  count: number;
  open: boolean;
  onClick: () => void;
}

/** Opens the filters: the sheet on a phone, the panel elsewhere. */
export function FilterButton({ count, open, onClick }: FilterButtonProps) {
  return (
    <Button
      variant={count > 0 ? "plain" : "quiet"}
      icon="filter"
      aria-label={count > 0 ? `Filters, ${count} set` : "Filters"}
      aria-expanded={open}
      data-tip="Filters"
      className="min-w-8 px-2"
      onClick={onClick}
    >
      {count > 0 && <span className="tabular-nums">{count}</span>}
    </Button>
  );
}
