import { type ChangeEvent, useRef, useState } from "react";
import { ApiError } from "#contract/problem.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import { useKeptRegisters } from "#library/account/kept-registers.ts";
import { useStatusOf } from "#library/status.ts";
import { Button } from "#ui/controls/button.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { showToast } from "#ui/layers/toast.tsx";

const ImportDialog = lazy(() => import("./import-dialog.tsx"), "ImportDialog");

const saying = (error: unknown) =>
  error instanceof ApiError
    ? `${error.problem.title} ${error.problem.detail}`
    : "Something went wrong. Try again.";

/** Copies of what has been marked: out into a file, and back in. */
export function MarksFile() {
  const kept = useKeptRegisters();
  const mayMark = useMayMark();
  const unsent = useStatusOf(({ marks }) => marks.unsent);
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<File>();
  const input = useRef<HTMLInputElement>(null);

  const exportAs = async (kind: "json" | "csv") => {
    setBusy(true);
    try {
      const { exportMarks } = await import("./export-marks.ts");
      showToast({ message: await exportMarks(kept, kind, unsent) });
    } catch (error) {
      showToast({ message: saying(error) });
    }
    setBusy(false);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    setFile(event.target.files?.[0]);
    // The same file may be chosen again, corrected.
    event.target.value = "";
  };
  return (
    <SettingGroup title="Marks and views">
      <Setting
        title="Export"
        detail="JSON keeps all of it, saved views, templates and the basket too, with who said it and when. CSV is a table of the marks for a spreadsheet."
        control={
          <span className="flex gap-2">
            <Button icon="download" disabled={busy} onClick={() => void exportAs("json")}>
              Export JSON
            </Button>
            <Button icon="download" disabled={busy} onClick={() => void exportAs("csv")}>
              Export CSV
            </Button>
          </span>
        }
      />
      {mayMark && (
        <Setting
          title="Import"
          detail="From a file that was exported here, JSON or CSV. What would change is shown first."
          control={
            <>
              <input
                ref={input}
                type="file"
                accept=".json,.csv,application/json,text/csv"
                aria-label="File to import"
                className="hidden"
                onChange={choose}
              />
              <Button aria-haspopup="dialog" onClick={() => input.current?.click()}>
                Choose a file…
              </Button>
            </>
          }
        />
      )}
      {file && (
        <Part>
          <ImportDialog file={file} onClose={() => setFile(undefined)} />
        </Part>
      )}
    </SettingGroup>
  );
}
