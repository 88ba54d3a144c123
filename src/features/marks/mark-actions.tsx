import { useRef, useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import type { MarkChange } from "#contract/marks.ts";
import { type MarkTally, tallyOf } from "#contract/tally/mark-tally.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import { useLateRevision } from "#library/marks.ts";
import { useTags } from "#library/marks-of.ts";
import { useReadTally, useTally } from "#library/selection/mark-tally.ts";
import { useLateRows } from "#library/selection/use-selected-rows.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { IconButton } from "#ui/controls/button.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import { FavouriteButton } from "./controls/favourite-button.tsx";
import { HideButton } from "./controls/hide-button.tsx";
import { Stars } from "./controls/stars.tsx";
import { StateChoice } from "./controls/state-choice.tsx";
import {
  commonRating,
  commonState,
  favouriteOf,
  hiddenOf,
  ratingClicked,
  tagClicked,
} from "./rules/change-of.ts";
import { TagsOfMany } from "./tags/tags-of-many.tsx";
import { useMarkAction } from "./use-mark-action.ts";
import { useWantedField } from "./wanted-field.ts";

const Popover = lazy(() => import("#ui/layers/popover.tsx"), "Popover");

const nobody = tallyOf([]);

interface MarkActionsProps {
  /** The list on screen, from which most is known at once. */
  result: QueryResult | undefined;
  /** False while something lies above the selection. */
  active: boolean;
}

/**
 * The marks of all that is selected: what they have in common, and what makes them equal. For who may look alone the
 * favourites, which are their own.
 */
export function MarkActions({ result, active }: MarkActionsProps) {
  const mayMark = useMayMark();
  const selection = useSelection();
  // What the selected have in common is no part of what a key that selects, or marks, is pressed for.
  const rows = useLateRows();
  const revision = useLateRevision();
  const [tagsOpen, setTagsOpen] = useState(false);
  const popover = useOnceOpen(tagsOpen);
  const button = useRef<HTMLButtonElement>(null);
  const tally = useTally(rows, result, false, revision);
  const read = useReadTally(result);
  const act = useMarkAction();
  useWantedField("tags", () => setTagsOpen(true), !active || !mayMark);

  const mark = (change: MarkChange) => act({ rows: selection.rows() }, change);
  /** By how they stand at the press: what is drawn may be of the selection of a moment ago. */
  const turn = (changeOf: (tally: MarkTally) => MarkChange) => {
    const now = read(selection.rows());
    if (now instanceof Promise)
      now.then(
        (later) => mark(changeOf(later)),
        () => {},
      );
    else mark(changeOf(now));
  };
  const known = tally ?? nobody;
  const all = (count: number) => count > 0 && count === known.count;
  return (
    <div className="flex items-center gap-1">
      <FavouriteButton on={all(known.favourite)} onToggle={() => turn(favouriteOf)} />
      {mayMark && (
        <>
          <Stars
            compact
            rating={tally && commonRating(tally)}
            onRate={(rating) => turn((t) => ratingClicked(t, rating))}
          />
          <StateChoice state={tally && commonState(tally)} onChoose={(state) => mark({ state })} />
          <IconButton
            ref={button}
            label="Tags"
            keys="t"
            icon="tag"
            aria-haspopup="dialog"
            aria-expanded={tagsOpen}
            onClick={() => setTagsOpen(!tagsOpen)}
          />
          <HideButton hidden={all(known.hidden)} onToggle={() => turn(hiddenOf)} />
          {popover && (
            <Part>
              <Popover
                title="Tags"
                anchor={button.current}
                open={tagsOpen && active}
                onOpenChange={setTagsOpen}
              >
                <SelectedTags rows={rows} result={result} onMark={mark} />
              </Popover>
            </Part>
          )}
        </>
      )}
    </div>
  );
}

interface SelectedTagsProps {
  rows: Uint32Array;
  result: QueryResult | undefined;
  onMark: (change: MarkChange) => void;
}

/** Counted while they are looked at alone: for a tag each asset has to be asked. */
function SelectedTags({ rows, result, onMark }: SelectedTagsProps) {
  const tags = useTags();
  const tally = useTally(rows, result, true, useLateRevision());
  return (
    <TagsOfMany
      tally={tally}
      known={tags.map(({ value }) => value)}
      onAdd={(addTags) => onMark({ addTags })}
      onTurn={(tag) => tally && onMark(tagClicked(tally, tag))}
    />
  );
}
