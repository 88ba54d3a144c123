import type { TakingPlan } from "#catalog/index.ts";
import type { Taking } from "#library/records/taking.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { useStored } from "#ui/use-stored.ts";
import { changeDesk } from "../desk.ts";
import { hasFolders } from "../folder/pick-folder.ts";
import type { Job } from "../job/job.ts";
import { ChoiceBoxes } from "./choice-boxes.tsx";
import { type Choices, keptChoices } from "./choices.ts";
import { countWords } from "./count-words.ts";
import { NamesField } from "./names-field.tsx";
import { startArchiveZips, startFolder, startVerify, startZip } from "./start.ts";
import { useKeptFolder } from "./use-kept-folder.ts";
import { usePlan } from "./use-plan.ts";
import { WhereTo } from "./where-to.tsx";

interface TakeDialogProps {
  taking: Taking;
}

/** Asks how to take these home. Nothing is fetched before a person has said so. */
export function TakeDialog({ taking }: TakeDialogProps) {
  const [choices, setChoices] = useStored(keptChoices);
  const { plan, problem } = usePlan(taking, choices.names);
  const change = (changed: Partial<Choices>) => setChoices({ ...choices, ...changed });
  const count = taking.images + taking.videos;
  const { to } = choices;
  const close = () => {
    taking.end();
    changeDesk({ asked: null });
  };
  const archive = useKeptFolder(taking.account);
  const kept = archive.folder;
  const start = async (starting: Promise<Job | null>) => {
    const job = await starting;
    if (job) changeDesk({ asked: null, job, open: true });
  };
  const begin = (known: TakingPlan) => {
    if (to === "zip") return startZip(taking, choices, known);
    if (!hasFolders()) return startArchiveZips(taking, choices, known);
    return startFolder(taking, choices, archive);
  };
  return (
    <Dialog
      title={`Download ${formatCount(count)} ${count === 1 ? "item" : "items"}`}
      description={countWords(taking)}
      open
      onOpenChange={(open) => !open && close()}
      actions={
        <>
          {!(to === "folder" && kept) && <Button onClick={close}>Cancel</Button>}
          {to === "folder" && kept && (
            <Button
              disabled={!plan}
              onClick={() => void start(startFolder(taking, choices, { ...archive, folder: null }))}
            >
              Other folder…
            </Button>
          )}
          <Button variant="primary" disabled={!plan} onClick={() => plan && void start(begin(plan))}>
            {startWords(to, kept)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <WhereTo
          to={to}
          kept={kept}
          onTo={(chosen) => change({ to: chosen })}
          onVerify={() => void start(startVerify(taking, kept))}
        />
        <NamesField
          names={choices.names}
          problem={problem}
          preview={plan?.names}
          onNames={(names) => change({ names })}
        />
        <ChoiceBoxes choices={choices} onChange={change} />
      </div>
    </Dialog>
  );
}

function startWords(to: Choices["to"], kept: FileSystemDirectoryHandle | null): string {
  if (to === "zip") return "Save ZIP";
  if (!hasFolders()) return "Save ZIPs";
  return kept ? "Bring what is new" : "Choose folder…";
}
