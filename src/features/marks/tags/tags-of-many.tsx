import { useId } from "react";
import type { MarkTally } from "#contract/tally/mark-tally.ts";
import { formatCount } from "#shared/format.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { TagInput } from "./tag-input.tsx";

interface TagsOfManyProps {
  /** Undefined until it is known. */
  tally: MarkTally | undefined;
  known: readonly string[];
  onAdd: (tags: string[]) => void;
  /** A tag that some or all have. */
  onTurn: (tag: string) => void;
}

/** The tags of a selection: which all of it has, and which some. */
export function TagsOfMany({ tally, known, onAdd, onTurn }: TagsOfManyProps) {
  const id = useId();
  const all = tally?.tags.filter(({ count }) => count === tally.count).map(({ tag }) => tag) ?? [];
  return (
    <div className="mt-3 flex flex-col gap-2">
      <div className="-mx-2 flex">
        <TagInput inFlow known={known} without={all} onAdd={onAdd} />
      </div>
      {tally && tally.tags.length > 0 && (
        <ul aria-label="Tags of the selection" className="-mx-2 max-h-60 overflow-y-auto">
          {tally.tags.map(({ tag, count }) => (
            <li key={tag}>
              <label
                htmlFor={`${id}${tag}`}
                className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 text-ui pointer-coarse:min-h-11 hover:bg-hover"
              >
                <Checkbox
                  id={`${id}${tag}`}
                  aria-label={tag}
                  checked={count === tally.count}
                  indeterminate={count < tally.count}
                  onChange={() => onTurn(tag)}
                />
                <bdi className="min-w-0 flex-1 truncate">{tag}</bdi>
                <span className="text-quiet text-small tabular-nums">
                  {count === tally.count ? "All" : `${formatCount(count)} of ${formatCount(tally.count)}`}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
