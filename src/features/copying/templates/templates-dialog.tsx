import { useEffect, useEffectEvent, useState } from "react";
import type { Asset } from "#contract/asset.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { useReorder } from "#ui/lists/use-reorder.ts";
import type { CopiedAssets } from "../menu/copied-assets.ts";
import { TemplateForm } from "./template-form.tsx";
import { TemplateRow } from "./template-row.tsx";
import { useOwnTemplates } from "./use-own-templates.ts";

interface TemplatesDialogProps {
  /** The first of them is what the previews show. */
  assets: CopiedAssets;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A person's own templates: to be added, edited, put in order and removed. */
export function TemplatesDialog({ assets, open, onOpenChange }: TemplatesDialogProps) {
  const { templates, problem, removed, add, edit, remove, restore, move } = useOwnTemplates();
  const sample = useSample(assets, open);
  /** The id of the one that is edited, "" for a new one. */
  const [editing, setEditing] = useState<string | null>(null);
  const { gap, handlers } = useReorder(move);
  const done = () => setEditing(null);
  const last = (templates?.length ?? 0) - 1;
  return (
    <Dialog
      title="Your templates"
      description="Each is one more way to copy: what stands in braces is filled in from the asset."
      open={open}
      onOpenChange={onOpenChange}
      actions={
        editing === null && (
          <Button icon="plus" variant={last < 0 ? "primary" : "plain"} onClick={() => setEditing("")}>
            New template
          </Button>
        )
      }
    >
      {problem && (
        <p role="alert" className="mb-2 text-ui">
          {problem}
        </p>
      )}
      {removed && (
        <p className="mb-2 flex items-center gap-2 rounded-md bg-control py-1 pr-1 pl-3 text-ui">
          <span className="min-w-0 flex-1 truncate">{`“${removed.name}” removed`}</span>
          <Button variant="quiet" onClick={() => restore(removed)}>
            Undo
          </Button>
        </p>
      )}
      {last < 0 && editing === null && (
        <p className="text-pretty text-quiet text-ui">
          {"None yet. {prompt} --ar {ratio}, say, gives the prompt and its aspect ratio."}
        </p>
      )}
      <ul aria-label="Your templates">
        {templates?.map((template, place) =>
          template.id === editing ? (
            <li key={template.id}>
              <TemplateForm
                template={template}
                sample={sample}
                onSave={(typed) => {
                  edit(template.id, typed);
                  done();
                }}
                onCancel={done}
              />
            </li>
          ) : (
            <TemplateRow
              key={template.id}
              template={template}
              sample={sample}
              drop={gap === place ? "above" : gap === place + 1 && place === last ? "below" : null}
              first={place === 0}
              last={place === last}
              onStep={(delta) => move(place, place + delta)}
              onEdit={() => setEditing(template.id)}
              onRemove={() => remove(template)}
              {...handlers(place)}
            />
          ),
        )}
      </ul>
      {editing === "" && (
        <TemplateForm
          template={{ name: "", text: "{prompt}" }}
          sample={sample}
          onSave={(typed) => {
            add(typed);
            done();
          }}
          onCancel={done}
        />
      )}
    </Dialog>
  );
}

/** The first of what is to be copied; undefined until it has been read. */
function useSample({ read }: CopiedAssets, wanted: boolean): Asset | undefined {
  const [sample, setSample] = useState<Asset>();
  const readFirst = useEffectEvent(async () => read(1));
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void readFirst().then(
      ([first]) => current && setSample(first),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return sample;
}
