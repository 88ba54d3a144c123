import type { QueryResult } from "#catalog/index.ts";
import { CopySelected } from "#features/copying/index.ts";
import { MarkActions } from "#features/marks/index.ts";
import { useReadSelected } from "#library/selection/use-read-selected.ts";
import { CompareButton } from "../ways/comparing.tsx";
import { CullButton } from "../ways/culling.tsx";

interface SelectionActionsProps {
  /** The list on screen. */
  result: QueryResult | undefined;
  /** False while something lies above the selection. */
  active: boolean;
}

/** What can be done with all that is selected. */
export function SelectionActions({ result, active }: SelectionActionsProps) {
  const read = useReadSelected(result);
  return (
    <>
      <CopySelected read={read} active={active} />
      <CullButton />
      <CompareButton />
      <MarkActions result={result} active={active} />
    </>
  );
}
