import { useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { askForField, type FieldName, FieldPopover, useMarkKeys } from "#features/marks/index.ts";
import { countOf } from "#library/marks.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useReadTally } from "#library/selection/mark-tally.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { useMarkTarget } from "./mark-target.ts";

interface Opened {
  asset: AssetKey;
  field: FieldName;
  anchor: HTMLElement | null;
}

/** The keys of marks on a sheet, and the field that T or N opens beside a tile. */
export function SheetMarks({ result }: { result: QueryResult | undefined }) {
  const targetNow = useMarkTarget(null);
  const selection = useSelection();
  const readTally = useReadTally(result);
  const read = useReadRecords();
  const [opened, setOpened] = useState<Opened>();
  const aim = () => {
    const target = targetNow();
    return target && "rows" in target ? { target, tally: () => readTally(target.rows) } : null;
  };
  const open = (field: FieldName) => {
    const target = targetNow();
    if (!target || !("rows" in target)) return false;
    const selecting = selection.size > 0;
    if (field === "tags" && selecting) askForField("tags");
    else if (countOf(target) > 1) showToast({ message: "A note is written for one at a time." });
    else {
      const anchor = selecting
        ? document.querySelector<HTMLElement>("section[aria-label=Selection]")
        : (document.activeElement?.closest<HTMLElement>("[data-tile]") ?? null);
      askForField(field);
      void read([...target.rows]).then(([asset]) => {
        if (asset) setOpened({ asset: { kind: asset.kind, id: asset.id }, field, anchor });
      });
    }
  };
  useMarkKeys(aim, open);
  return opened && <FieldPopover {...opened} onClose={() => setOpened(undefined)} />;
}
