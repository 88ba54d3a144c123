import type { PromptTemplate, Slot } from "#contract/prompts/prompt-template.ts";
import { formatCount } from "#shared/format.ts";
import { brief } from "#ui/words/brief.ts";
import { blankWords, valueWords } from "#ui/words/value-words.ts";
import { shortened } from "./shortened.ts";

/** Values of a slot that are shown among the words; the others are counted. */
const mostValues = 3;

/** Characters of a value. */
const valueLength = 32;

interface TemplateTextProps {
  template: PromptTemplate;
  /** Leaves out the middle of long words between slots, so that few lines show every slot. */
  short?: boolean;
}

/** A template as a text to read, its slots set off with what stood in them. */
export function TemplateText({ template, short = false }: TemplateTextProps) {
  return template.map((part, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a template have no other name than their place.
    if (typeof part === "string") return <span key={place}>{short ? shortened(part) : part}</span>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return <SlotValues key={place} slot={part} />;
  });
}

function SlotValues({ slot: { name, values } }: { slot: Slot }) {
  const more = values.length - mostValues;
  // "+1" would take the room of the value.
  const shown = more > 1 ? values.slice(0, mostValues) : values;
  return (
    <span className="mx-px rounded bg-control box-decoration-clone px-1 py-px text-ui">
      {name && <span className="text-quiet">{brief(name, valueLength)}: </span>}
      {shown.map((value, i) => (
        <span key={value}>
          {i > 0 && <span className="px-1 text-quiet">|</span>}
          {blankWords(value) === null ? (
            <bdi>{valueWords(value, valueLength)}</bdi>
          ) : (
            <i className="text-quiet">{valueWords(value).toLowerCase()}</i>
          )}
        </span>
      ))}
      {more > 1 && <span className="pl-1.5 text-quiet tabular-nums">+{formatCount(more)}</span>}
    </span>
  );
}
