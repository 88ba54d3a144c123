import type { TagChoice } from "./tag-choices.ts";

export interface TagListProps {
  /** Of the list; each line has it with its number. */
  id: string;
  choices: readonly TagChoice[];
  lit: number;
  onTake: (tag: string) => void;
  /** It moves what stands below it, which it would hide else. */
  inFlow?: boolean;
}

/** What the field below which it hangs can be completed to. */
export function TagList({ id, choices, lit, onTake, inFlow = false }: TagListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Tags"
      hidden={choices.length === 0}
      className={`${inFlow ? "" : "absolute top-full left-0 z-30 min-w-48 max-w-full bg-float shadow-lg"} mt-1 rounded-lg border border-line p-1 text-ui`}
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
