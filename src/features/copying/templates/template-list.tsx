import type { Sourced } from "#contract/take-away/sourced.ts";
import { Button } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { useReorder } from "#ui/lists/use-reorder.ts";
import { newTemplateButton } from "./new-template.tsx";
import { TemplateForm } from "./template-form.tsx";
import { editButton, TemplateRow } from "./template-row.tsx";
import type { OwnTemplates } from "./use-own-templates.ts";

interface TemplateListProps {
  own: OwnTemplates;
  /** What the previews show; undefined where nothing is at hand. */
  sample: Sourced | undefined;
  /** The id of the one that is edited, "" for a new one; null while none is. */
  editing: string | null;
  onEditing: (id: string | null) => void;
}

/** A person's own templates: to be added, edited, put in order and removed. */
export function TemplateList({ own, sample, editing, onEditing }: TemplateListProps) {
  const { templates, problem, removed, add, edit, remove, restore, move } = own;
  const { gap, dragged, handlers, grip } = useReorder(move);
  const done = () => onEditing(null);
  const last = (templates?.length ?? 0) - 1;
  return (
    <>
      {problem && (
        <p role="alert" className="mb-2 text-ui">
          {problem}
        </p>
      )}
      {removed && (
        <p
          ref={focusHeir(newTemplateButton)}
          className="mb-2 flex items-center gap-2 rounded-md bg-control py-1 pr-1 pl-3 text-ui"
        >
          <span className="min-w-0 flex-1 truncate">{`“${removed.name}” removed`}</span>
          <Button data-undo variant="quiet" onClick={() => restore(removed)}>
            Undo
          </Button>
        </p>
      )}
      {templates && last < 0 && editing === null && (
        <p className="text-pretty text-quiet text-ui">
          {"None yet. {prompt} --ar {ratio}, say, gives the prompt and its aspect ratio."}
        </p>
      )}
      <ul aria-label="Your templates">
        {templates?.map((template, place) =>
          template.id === editing ? (
            <li key={template.id} ref={focusHeir(() => editButton(template.id))}>
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
              dragged={dragged === place}
              grip={grip(place)}
              first={place === 0}
              last={place === last}
              onStep={(delta) => move(place, place + delta)}
              onEdit={() => onEditing(template.id)}
              onRemove={() => remove(template)}
              {...handlers(place)}
            />
          ),
        )}
      </ul>
      {editing === "" && (
        <div ref={focusHeir(newTemplateButton)}>
          <TemplateForm
            template={{ name: "", text: "{prompt}" }}
            sample={sample}
            onSave={(typed) => {
              add(typed);
              done();
            }}
            onCancel={done}
          />
        </div>
      )}
    </>
  );
}
