import { useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { AssetKey } from "#contract/asset.ts";
import { askForField, type FieldName, FieldPopover, useMarkKeys } from "#features/marks/index.ts";
import { countOf } from "#library/marks.ts";
import { useReadRecords } from "#library/records.ts";
import { useReadTally } from "#library/selection/mark-tally.ts";
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
  const readTally = useReadTally(result);
  const read = useReadRecords();
  const [opened, setOpened] = useState<Opened>();
  const aim = () => {
    const target = targetNow();
    return target && "rows" in target ? { target, tally: () => readTally(target.rows) } : null;
  };
  const open = (field: FieldName) => {
    const target = targetNow();
    const bar = document.querySelector<HTMLElement>("section[aria-label=Selection]");
    if (!target || !("rows" in target)) return false;
    if (field === "tags" && bar) askForField("tags");
    else if (countOf(target) > 1) showToast({ message: "A note is written for one at a time." });
    else {
      const tile = document.activeElement?.closest<HTMLElement>("[data-tile]") ?? null;
      askForField(field);
      void read([...target.rows]).then(([asset]) => {
        if (asset) setOpened({ asset: { kind: asset.kind, id: asset.id }, field, anchor: bar ?? tile });
      });
    }
  };
  useMarkKeys(aim, open);
  return opened && <FieldPopover {...opened} onClose={() => setOpened(undefined)} />;
}
