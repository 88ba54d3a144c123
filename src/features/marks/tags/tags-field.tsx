import { Chip } from "#ui/controls/chip.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { TagInput } from "./tag-input.tsx";

interface TagsFieldProps {
  tags: readonly string[];
  known: readonly string[];
  onAdd: (tags: string[]) => void;
  onRemove: (tag: string) => void;
}

/** The tags of an asset, each to be taken away, and a field for more. */
export function TagsField({ tags, known, onAdd, onRemove }: TagsFieldProps) {
  const last = tags.at(-1);
  return (
    <div className={`flex flex-wrap items-start gap-1 ${last === undefined ? "-mx-2" : ""}`}>
      {tags.length > 0 && (
        <ul aria-label="Tags" className="contents">
          {tags.map((tag) => (
            <li key={tag} ref={focusHeir()} className="flex min-w-0">
              <Chip removeLabel={`Remove tag ${tag}`} onRemove={() => onRemove(tag)}>
                <bdi>{tag}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <TagInput
        known={known}
        without={tags}
        onAdd={onAdd}
        onBack={() => last !== undefined && onRemove(last)}
      />
    </div>
  );
}
