import { useId, useRef } from "react";
import { longestTag } from "#contract/marks.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { useWantedField } from "../wanted-field.ts";
import { TagList, type TagListProps } from "./tag-list.tsx";
import { type TagTypingProps, useTagTyping } from "./use-tag-typing.ts";

/** A field that completes tags: Enter takes the one that is lit, a comma takes what is typed, and a paste all of it. */
export function TagInput({ inFlow = false, ...typing }: TagTypingProps & Pick<TagListProps, "inFlow">) {
  const { choices, lit, tooLong, take, props: field } = useTagTyping(typing);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useWantedField("tags", () => input.current?.focus());
  return (
    <div className="relative min-w-28 flex-1">
      <input
        ref={input}
        role="combobox"
        aria-label="Add tags"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={id}
        aria-activedescendant={lit >= 0 ? `${id}${lit}` : undefined}
        aria-invalid={tooLong}
        aria-describedby={tooLong ? `${id}why` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="done"
        placeholder="Add a tag"
        {...field}
        className={`h-7 w-full rounded-md border border-transparent bg-transparent px-2 text-ink text-ui placeholder:text-quiet hover:border-line pointer-coarse:h-11 pointer-coarse:text-base ${focusRing}`}
      />
      {tooLong && (
        <p id={`${id}why`} role="alert" className="mt-1 text-small">
          {`A tag has at most ${longestTag} characters.`}
        </p>
      )}
      <TagList id={id} choices={choices} lit={lit} onTake={take} inFlow={inFlow} />
    </div>
  );
}
