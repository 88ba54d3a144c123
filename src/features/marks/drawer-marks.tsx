import { type AssetKey, keyOf } from "#contract/asset.ts";
import type { MarkChange } from "#contract/marks.ts";
import { tallyOf } from "#contract/tally/mark-tally.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import { useMark } from "#library/marks.ts";
import { useMarksOf, useTags } from "#library/marks-of.ts";
import { FavouriteButton } from "./controls/favourite-button.tsx";
import { HideButton } from "./controls/hide-button.tsx";
import { Stars } from "./controls/stars.tsx";
import { StateChoice } from "./controls/state-choice.tsx";
import { NoteField } from "./note/note-field.tsx";
import { favouriteOf, hiddenOf, ratingClicked } from "./rules/change-of.ts";
import { SaidLine } from "./said-line.tsx";
import { SeenMarks } from "./seen-marks.tsx";
import { TagsField } from "./tags/tags-field.tsx";
import { useMarkAction } from "./use-mark-action.ts";

/** All that people have put on one asset, to be changed in place by who may; a favourite by everybody. */
export function DrawerMarks({ asset }: { asset: AssetKey }) {
  const { marks, said } = useMarksOf(asset);
  const mayMark = useMayMark();
  const tags = useTags();
  const act = useMarkAction();
  const keep = useMark();
  const target = { keys: [asset] };
  const mark = (change: MarkChange) => act(target, change);
  const tally = tallyOf([marks]);
  const { note: saidOfNote, ...others } = said;
  const saidLines = (
    <>
      {saidOfNote && marks.note !== "" && <SaidLine said={{ note: saidOfNote }} />}
      <SaidLine said={others} state={marks.state} />
    </>
  );
  const favourite = <FavouriteButton on={marks.favourite} onToggle={() => mark(favouriteOf(tally))} />;
  if (!mayMark)
    return (
      <div className="flex flex-col gap-3">
        <div className="-mx-2 flex items-center gap-x-2">{favourite}</div>
        <SeenMarks marks={marks} />
        <div className="flex flex-col gap-1">{saidLines}</div>
      </div>
    );
  return (
    <div className="flex flex-col gap-3">
      <div className="-mx-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        {favourite}
        <Stars rating={marks.rating} onRate={(rating) => mark(ratingClicked(tally, rating))} />
        <span className="ml-auto flex items-center gap-1">
          <StateChoice state={marks.state} onChoose={(state) => mark({ state })} />
          <HideButton hidden={marks.hidden} onToggle={() => mark(hiddenOf(tally))} />
        </span>
      </div>
      <TagsField
        tags={marks.tags}
        known={tags.map(({ value }) => value)}
        onAdd={(addTags) => mark({ addTags })}
        onRemove={(tag) => mark({ removeTags: [tag] })}
      />
      <div className="flex flex-col gap-1">
        <div className="-mx-2">
          <NoteField
            key={keyOf(asset)}
            asset={keyOf(asset)}
            note={marks.note}
            onKeep={(note) => keep(target, { note })}
          />
        </div>
        {saidLines}
      </div>
    </div>
  );
}
