import type { Row } from "#catalog/index.ts";
import { PictureLink } from "../picture-link.tsx";

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
          <PictureLink row={ready ? row : undefined} label={(kind) => `${kind} ${i + 1}`} search={search} />
        </li>
      ))}
    </ul>
  );
}
