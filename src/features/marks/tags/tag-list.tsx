import type { TagChoice } from "./tag-choices.ts";

interface TagListProps {
  /** Of the list; each line has it with its number. */
  id: string;
  choices: readonly TagChoice[];
  lit: number;
  onTake: (tag: string) => void;
}

/** What the field below which it hangs can be completed to. */
export function TagList({ id, choices, lit, onTake }: TagListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Tags"
      hidden={choices.length === 0}
      className="absolute top-full left-0 z-30 mt-1 min-w-48 max-w-full rounded-lg border border-line bg-float p-1 text-ui shadow-lg"
    >
      {choices.map(({ tag, isNew }, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
        <div
          key={`${tag} ${isNew}`}
          id={`${id}${at}`}
          role="option"
          aria-selected={at === lit}
          // The field would lose the focus, and with it this list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(tag)}
          className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 pointer-coarse:min-h-11 hover:bg-hover ${at === lit ? "bg-control" : ""}`}
        >
          {isNew && <span className="shrink-0 text-quiet">New tag</span>}
          <bdi className="truncate">{tag}</bdi>
        </div>
      ))}
    </div>
  );
}
