import { useEffect, useState } from "react";
import { ApiError } from "#contract/problem.ts";
import { type KeptRegisters, useKeptRegisters } from "#library/account/kept-registers.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { showToast } from "#ui/layers/toast.tsx";
import { FileProblems } from "./file-problems.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { assetsOf, outcomeOf, type Winner } from "./plan-import.ts";
import { type Reading, readImport } from "./read-import.ts";

interface ImportDialogProps {
  file: File;
  onClose: () => void;
}

/** What is known of a file; its reading, and how many of its assets are not in the list. */
type Known = (Reading & { unlisted: number }) | { ok: "failed"; text: string };

async function look(file: File, kept: KeptRegisters, signal: AbortSignal): Promise<Known> {
  try {
    const reading = await readImport(file, await kept.all(signal), kept.person);
    return { ...reading, unlisted: reading.ok ? await kept.countUnlisted(assetsOf(reading.plan)) : 0 };
  } catch (error) {
    return { ok: "failed", text: sayingOf(error) };
  }
}

const sayingOf = (error: unknown) =>
  error instanceof ApiError
    ? `${error.problem.title} ${error.problem.detail}`
    : "The file could not be read. Choose it again.";

/** Shows what a file would change, and changes it. Until then nothing is touched. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const kept = useKeptRegisters();
  const [known, setKnown] = useState<Known>();
  const [winner, setWinner] = useState<Winner>("newest");
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState("");
  useEffect(() => {
    const left = new AbortController();
    void look(file, kept, left.signal).then((found) => {
      if (!left.signal.aborted) setKnown(found);
    });
    return () => left.abort();
  }, [file, kept]);

  const outcome = known?.ok === true ? outcomeOf(known.plan, winner) : { merged: [], anew: [] };
  const count = outcome.merged.length + outcome.anew.length;
  const importing = sent !== undefined;
  const start = async () => {
    setFailure("");
    setSent(0);
    try {
      const refused = await kept.give(outcome.merged, outcome.anew, setSent);
      const [reason] = refused;
      const but = reason ? ` ${formatCount(refused.length)} were refused: ${reason}` : "";
      showToast({ message: `Imported ${file.name}.${but}` });
      onClose();
    } catch (error) {
      setFailure(
        `${sayingOf(error)} Import the file again to go on: what is there already is not taken twice.`,
      );
      setSent(undefined);
    }
  };

  const bad = known && known.ok !== true;
  return (
    <Dialog
      title={bad ? "This file cannot be imported" : `Import ${file.name}?`}
      {...(bad ? { description: "Nothing was changed." } : {})}
      open
      onOpenChange={(open) => !open && !importing && onClose()}
      actions={
        bad ? (
          <Button onClick={onClose}>Close</Button>
        ) : (
          <>
            <Button disabled={importing} onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={importing || count === 0} onClick={() => void start()}>
              {importing ? `Importing ${formatCount(sent)} of ${formatCount(count)}` : "Import"}
            </Button>
          </>
        )
      }
    >
      {known === undefined && <p className="text-quiet text-ui">Reading the file…</p>}
      {known?.ok === "failed" && <p className="text-ui">{known.text}</p>}
      {known?.ok === false && <FileProblems problems={known.problems} />}
      {known?.ok === true && (
        <ImportPreview
          plan={known.plan}
          table={known.table ? new Date(file.lastModified) : undefined}
          unlisted={known.unlisted}
          winner={winner}
          onWinner={setWinner}
        />
      )}
      {failure && (
        <p role="alert" className="mt-3 text-ui">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
