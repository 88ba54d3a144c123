import { type AssetKey, keyOf } from "#contract/asset.ts";
import { useMark } from "#library/marks.ts";
import { useMarksOf, useTags } from "#library/marks-of.ts";
import { Popover } from "#ui/layers/popover.tsx";
import { NoteField } from "./note/note-field.tsx";
import { SaidLine } from "./said-line.tsx";
import { TagsField } from "./tags/tags-field.tsx";
import { useMarkAction } from "./use-mark-action.ts";
import type { FieldName } from "./wanted-field.ts";

interface FieldPopoverProps {
  asset: AssetKey;
  field: FieldName;
  /** The tile. */
  anchor: HTMLElement | null;
  onClose: () => void;
}

/** The tags or the note of an asset, beside its tile. Heavy: load it lazily. */
export function FieldPopover({ asset, field, anchor, onClose }: FieldPopoverProps) {
  const { marks, said } = useMarksOf(asset);
  const tags = useTags();
  const act = useMarkAction();
  const keep = useMark();
  const target = { keys: [asset] };
  return (
    <Popover
      title={field === "tags" ? "Tags" : "Note"}
      anchor={anchor}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <div className="mt-2">
        {field === "tags" ? (
          <TagsField
            tags={marks.tags}
            known={tags.map(({ value }) => value)}
            onAdd={(addTags) => act(target, { addTags })}
            onRemove={(tag) => act(target, { removeTags: [tag] })}
          />
        ) : (
          <NoteField asset={keyOf(asset)} note={marks.note} onKeep={(note) => keep(target, { note })} />
        )}
      </div>
      {field === "note" && marks.note !== "" && said.note && <SaidLine said={{ note: said.note }} />}
    </Popover>
  );
}
