import type { Taking } from "#library/records/taking.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { useStored } from "#ui/use-stored.ts";
import { changeDesk } from "../desk.ts";
import { hasFolders } from "../folder/pick-folder.ts";
import type { Job } from "../job/job.ts";
import { ChoiceBoxes } from "./choice-boxes.tsx";
import { type Choices, keptChoices } from "./choices.ts";
import { countWords } from "./count-words.ts";
import { NamesField } from "./names-field.tsx";
import { startFolder, startVerify, startZip } from "./start.ts";
import { useKeptFolder } from "./use-kept-folder.ts";
import { usePlan } from "./use-plan.ts";

interface TakeDialogProps {
  taking: Taking;
}

/** Asks how to take these home. Nothing is fetched before a person has said so. */
export function TakeDialog({ taking }: TakeDialogProps) {
  const [choices, setChoices] = useStored(keptChoices);
  const { plan, problem } = usePlan(taking, choices.names);
  const change = (changed: Partial<Choices>) => setChoices({ ...choices, ...changed });
  const count = taking.images + taking.videos;
  const to = hasFolders() ? choices.to : "zip";
  const close = () => {
    taking.end();
    changeDesk({ asked: null });
  };
  const kept = useKeptFolder();
  const start = async (starting: Promise<Job | null>) => {
    const job = await starting;
    if (job) changeDesk({ asked: null, job, open: true });
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
            <Button disabled={!plan} onClick={() => void start(startFolder(taking, choices))}>
              Other folder…
            </Button>
          )}
          <Button
            variant="primary"
            disabled={!plan}
            onClick={() =>
              plan &&
              void start(
                to === "zip"
                  ? startZip(taking, choices, plan)
                  : startFolder(taking, choices, kept ?? undefined),
              )
            }
          >
            {to === "zip" ? "Save ZIP" : kept ? "Bring what is new" : "Choose folder…"}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {hasFolders() && (
          <div>
            <Segmented
              label="Where to"
              value={to}
              segments={[
                { value: "zip", label: "ZIP file" },
                { value: "folder", label: "Archive folder" },
              ]}
              onChange={(chosen) => change({ to: chosen })}
            />
            {to === "folder" && (
              <p className="mt-1.5 text-pretty text-quiet text-small">
                {kept && <span className="text-ink">{`Into “${kept.name}”. `}</span>}
                Brings only what the folder does not have yet, and goes on where it was broken off. Nothing
                that is there is overwritten.
              </p>
            )}
            {to === "folder" && (
              <Button
                variant="quiet"
                className="-ml-3"
                onClick={() => void start(startVerify(taking, kept ?? undefined))}
              >
                {kept ? "Verify what is there" : "Verify what is there…"}
              </Button>
            )}
          </div>
        )}
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
