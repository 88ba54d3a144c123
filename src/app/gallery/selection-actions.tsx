import type { QueryResult } from "#catalog/index.ts";
import { usePutIntoBasket } from "#features/basket/index.ts";
import { CopySelected } from "#features/copying/index.ts";
import { MarkActions } from "#features/marks/index.ts";
import { TakeHomeButton } from "#features/take-away/index.ts";
import { inListOrder } from "#library/selection/list-order.ts";
import { useReadSelected } from "#library/selection/use-read-selected.ts";
import { CompareButton } from "../ways/comparing.tsx";
import { CullButton } from "../ways/culling.tsx";
import { toBasket } from "../ways/to-basket.ts";

interface SelectionActionsProps {
  /** The list on screen. */
  result: QueryResult | undefined;
  /** False while something lies above the selection. */
  active: boolean;
}

/** What can be done with all that is selected. */
export function SelectionActions({ result, active }: SelectionActionsProps) {
  const read = useReadSelected(result);
  const putIn = usePutIntoBasket();
  const more = [toBasket(() => void read().then((assets) => putIn(assets.map(({ prompt }) => prompt))))];
  return (
    <>
      <CopySelected read={read} active={active} more={more} />
      <CullButton />
      <CompareButton />
      <TakeHomeButton inOrder={(rows) => Uint32Array.from(inListOrder(rows, result?.rows))} />
      <MarkActions result={result} active={active} />
    </>
  );
}
