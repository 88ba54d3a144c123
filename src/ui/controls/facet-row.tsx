import { type ReactNode, useId } from "react";
import { focusRing } from "../keyboard/focus-ring.ts";
import { Count } from "../words/count.tsx";
import { Icon } from "../words/icon.tsx";
import { Checkbox } from "./checkbox.tsx";

interface FacetRowProps {
  /** The value as shown, and exactly the checkbox's accessible name. */
  label: string;
  count: number | undefined;
  state: "free" | "included" | "excluded";
  onToggle: () => void;
  /** Absent where values shut each other out, so that each is asked for alone and leaving one out makes no sense. */
  more?: { onExclude: () => void; onOnly: () => void } | undefined;
  /** Shown in the label's place, which is then heard alone. */
  face?: ReactNode;
  /** A small picture before the label. */
  children?: ReactNode;
}

/** Seen under the pointer and with the focus; a finger has neither. */
const quietButton = `relative z-10 shrink-0 rounded text-quiet opacity-0 hover:bg-hover hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 aria-pressed:text-ink pointer-coarse:opacity-100 ${focusRing}`;

/** One value of a facet. The whole row is the checkbox's label, but for the two buttons. */
export function FacetRow({ label, count, state, onToggle, more, face, children }: FacetRowProps) {
  const id = useId();
  const countId = `${id}count`;
  const excluded = state === "excluded";
  return (
    <li className="group relative flex h-7 items-center rounded-md pr-2 pl-2 hover:bg-control has-focus-visible:bg-control pointer-coarse:h-11">
      <label
        htmlFor={id}
        className="flex min-w-0 flex-1 cursor-pointer items-center gap-2 after:absolute after:inset-0"
      >
        <Checkbox
          id={id}
          className="z-10"
          checked={state === "included"}
          indeterminate={excluded}
          aria-describedby={countId}
          onChange={onToggle}
        />
        <span className="text-quiet empty:hidden">{children}</span>
        {face && <span className={excluded ? "opacity-50" : ""}>{face}</span>}
        <span
          className={
            face
              ? "sr-only"
              : `truncate text-ui ${excluded ? "text-quiet line-through" : state === "included" ? "font-medium" : ""}`
          }
        >
          {label}
        </span>
      </label>
      {more && (
        <>
          <button
            type="button"
            aria-label={`Only ${label}`}
            onClick={more.onOnly}
            // At rest it takes no room from the label.
            className={`h-6 w-0 overflow-hidden text-small focus-visible:w-9 group-hover:w-9 pointer-coarse:h-11 pointer-coarse:w-12 ${quietButton}`}
          >
            Only
          </button>
          <button
            type="button"
            aria-label={`Exclude ${label}`}
            aria-pressed={excluded}
            data-tip={excluded ? "No longer exclude" : "Exclude"}
            onClick={more.onExclude}
            className={`grid size-6 place-items-center pointer-coarse:size-11 ${quietButton}`}
          >
            <Icon name="exclude" size={14} />
          </button>
        </>
      )}
      <span id={countId} className="ml-1 min-w-9 text-right text-quiet text-small">
        {excluded && <span className="sr-only">Excluded, </span>}
        {count !== undefined && <Count value={count} />}
      </span>
    </li>
  );
}
