import { Compare } from "#features/compare/index.ts";
import { useCompareAddress } from "../navigation/use-compare-address.ts";
import { useLeave } from "../navigation/use-leave.ts";
import { useTitle } from "../use-title.ts";
import { NotFoundPage } from "./not-found.tsx";

/** The page where assets are held against each other. Escape and Back lead to where it was opened from. */
export function ComparePage() {
  const { items, beyond, comparison, show } = useCompareAddress();
  const leave = useLeave();
  useTitle("Compare");
  if (items.length === 0) return <NotFoundPage />;
  return (
    <Compare
      key={items.map(({ kind, id }) => kind + id).join()}
      items={items}
      beyond={beyond}
      begin={comparison}
      onRest={(to) => show({ items, comparison: to })}
      onRearrange={show}
      onClose={leave}
    />
  );
}
