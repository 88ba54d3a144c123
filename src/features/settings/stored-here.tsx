import { useState } from "react";
import { useCatalogStatus } from "#library/status.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { megabytes } from "./megabytes.ts";
import { useStorageUse } from "./use-storage-use.ts";

const ForgetDialog = lazy(() => import("./forget-dialog.tsx"), "ForgetDialog");

/** What of the library lies in this browser, and the way to be rid of it. */
export function StoredHere() {
  const { count } = useCatalogStatus();
  const bytes = useStorageUse(count);
  const [asking, setAsking] = useState(false);
  const items = `${formatCount(count)} ${count === 1 ? "item" : "items"}`;
  return (
    <SettingGroup title="Stored in this browser">
      <Setting
        title={bytes === undefined ? items : `${items}, about ${megabytes(bytes)}`}
        detail="A copy of your library's list, so that search and filters answer at once. Pictures and videos stay at Pictory."
        control={
          <Button icon="trash" aria-haspopup="dialog" onClick={() => setAsking(true)}>
            Forget this library
          </Button>
        }
      />
      {asking && (
        <Part>
          <ForgetDialog onClose={() => setAsking(false)} />
        </Part>
      )}
    </SettingGroup>
  );
}
