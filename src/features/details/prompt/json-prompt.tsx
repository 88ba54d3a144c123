import type { ReactNode } from "react";
import { highlight } from "#catalog/highlight.ts";
import { type JsonWay, jsonWays, stored } from "#shared/stored-values.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useStored } from "#ui/use-stored.ts";
import { Marked } from "#ui/words/marked.tsx";
import { layOutJson, type Piece } from "./json-layout.ts";

const labels: Record<JsonWay, string> = { "laid out": "Laid out", "as sent": "As sent" };

/** More lines than any person reads: such a text is shown as it was sent. */
const mostLines = 2_000;
/** Deeper levels stand no further in, or nothing would be left of the drawer. */
const deepest = 6;

const looks: Record<Piece["kind"], string> = {
  key: "text-quiet",
  string: "text-ink",
  value: "text-ink tabular-nums",
  mark: "text-edge",
};

interface JsonPromptProps {
  text: string;
  terms: readonly string[];
  /** The text as it was sent. */
  plain: ReactNode;
}

/** A prompt that is JSON, laid out to be read, with a switch to the text itself. Any other text is shown as it is. */
export function JsonPrompt({ text, terms, plain }: JsonPromptProps) {
  const [way, setWay] = useStored(stored.jsonWay);
  const lines = layOutJson(text);
  if (!lines || lines.length > mostLines) return plain;
  return (
    <>
      <Segmented
        label="Prompt in JSON"
        value={way}
        segments={jsonWays.map((value) => ({ value, label: labels[value] }))}
        onChange={setWay}
        className="mb-3 w-fit whitespace-nowrap"
      />
      {way === "as sent" ? (
        plain
      ) : (
        <div dir="ltr" className="select-text text-body wrap-anywhere">
          {lines.map(({ depth, pieces }, i) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never move.
              key={i}
              className="-indent-3.5 pl-3.5"
              style={{ marginLeft: Math.min(depth, deepest) * 14 }}
            >
              {pieces.map(({ kind, text }, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do their pieces.
                <bdi key={j} className={looks[kind]}>
                  {kind === "mark" ? text : <Marked text={text} ranges={highlight(text, terms)} />}
                </bdi>
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
