import type { Row } from "#catalog/index.ts";
import { stillOf } from "#contract/asset.ts";
import { thumbnailUrl } from "#contract/media.ts";
import { useRecord } from "#library/records/records.ts";
import { itemPath } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Picture } from "#ui/pictures/picture.tsx";
import { Icon } from "#ui/words/icon.tsx";

interface EntryPicturesProps {
  /** The best of its assets, up to four. */
  rows: readonly Row[];
  /** The search part of links to them: the list of the prompt. */
  search: string;
  /**
   * Whether the prompt's own record is there. The others lie in pages all over the library, and what is read for pictures
   * must not keep words waiting.
   */
  ready: boolean;
}

const box =
  "relative grid aspect-square w-full place-items-center overflow-hidden rounded bg-frame text-quiet";

/** Columns of the entry, the last one first: pictures after the text end at the edge, however few they are. */
const fromTheEnd = ["md:col-start-5", "md:col-start-4", "md:col-start-3"];

/**
 * What came of a prompt: each leads to the asset, among those of the prompt. They lie in the entry's own columns, the best
 * before the text and the others after it where there is the room, else below it.
 */
export function EntryPictures({ rows, search, ready }: EntryPicturesProps) {
  return (
    <ul aria-label="Pictures" className="contents">
      {rows.map((row, i) => (
        <li
          key={row}
          className={`md:row-start-1 md:size-30 ${i === 0 ? "md:col-start-1" : fromTheEnd[rows.length - 1 - i]}`}
        >
          {ready ? <EntryPicture row={row} place={i + 1} search={search} /> : <span className={box} />}
        </li>
      ))}
    </ul>
  );
}

interface EntryPictureProps {
  row: Row;
  /** From 1. */
  place: number;
  search: string;
}

function EntryPicture({ row, place, search }: EntryPictureProps) {
  const asset = useRecord(row);
  if (!asset) return <span className={box} />;
  const still = stillOf(asset);
  const isVideo = asset.kind === "video";
  return (
    <a
      href={itemPath(asset, search)}
      aria-label={`${isVideo ? "Video" : "Image"} ${place}`}
      className={`${box} ${focusRing}`}
    >
      {still ? (
        <Picture
          src={thumbnailUrl(still, 240)}
          alt=""
          decoding="async"
          draggable={false}
          instead={<Icon name={asset.kind} size={20} />}
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <Icon name={asset.kind} size={20} />
      )}
      {isVideo && still && (
        <span className="absolute bottom-1 left-1 grid size-5 place-items-center rounded-full bg-scrim text-on-scrim">
          <Icon name="play" size={10} />
        </span>
      )}
    </a>
  );
}
