import type { AssetKey } from "#contract/asset.ts";
import { useLateCount } from "#library/selection/use-selection.ts";
import { under } from "#shared/base.ts";
import { formatCount } from "#shared/format.ts";
import type { TableKey } from "#shared/keys/key-table.ts";
import { comparePath } from "#shared/paths.ts";
import { Icon } from "#ui/words/icon.tsx";
import { useCompare } from "./comparing.tsx";
import { wayLook } from "./way-look.ts";

interface CompareLinkProps {
  asset: AssetKey;
  /** Those beside it in the list. */
  before: AssetKey | undefined;
  after: AssetKey | undefined;
}

/** To where an item is compared: with what is selected, or else with the one beside it. */
export function CompareLink({ asset, before, after }: CompareLinkProps) {
  const selected = useLateCount();
  const compare = useCompare();
  const key = "v" satisfies TableKey;
  if (selected > 0)
    return (
      <button type="button" data-keys={key} onClick={() => compare(asset)} className={wayLook}>
        <Icon name="compare" />
        {`Compare with ${formatCount(selected)} selected`}
      </button>
    );
  const beside = before ?? after;
  if (!beside) return null;
  return (
    <a href={under(comparePath([asset, beside]))} className={wayLook}>
      <Icon name="compare" />
      {before ? "Compare with the previous" : "Compare with the next"}
    </a>
  );
}
