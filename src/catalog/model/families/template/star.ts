import { mostSlots } from "#contract/prompts/prompt-template.ts";
import { likenessOf, pairsOf } from "../likeness.ts";
import { countWords, type Tokens, tokensOf } from "../reading/tokens.ts";
import { covers, united } from "../spans.ts";
import { jsonValues } from "./json-values.ts";

export interface Text {
  readonly text: string;
  readonly tokens: Tokens;
}

/** Many texts aligned to one, their guide. */
export interface Star {
  readonly guide: Text;
  /** Each text, and its token for every token of the guide. */
  readonly rays: readonly { text: Text; pairs: Int32Array }[];
  /** Where any of them differs from the guide, in the guide's tokens. */
  readonly spans: readonly number[];
  /** Words of the guide outside of these, which all texts have. */
  readonly common: number;
  /** Whether that is half of each text, in no more places than a family may have. */
  readonly holds: boolean;
}

/** Texts cut where they differ. */
export interface Cut {
  /** What all of them have: one more than there are slots. */
  readonly kept: readonly string[];
  readonly slots: readonly {
    /** What each text has there, in their order. */
    readonly values: readonly string[];
    /** The key of the guide's JSON that it is the value of; null where it is none. */
    readonly key: string | null;
  }[];
}

export const textOf = (text: string): Text => ({ text, tokens: tokensOf(text) });

export function starOf(guide: Text, texts: readonly Text[]): Star {
  const rays = texts.map((text) => ({ text, pairs: pairsOf(guide.tokens, text.tokens) }));
  const spans = rays.reduce<readonly number[]>(
    (all, { text, pairs }) => united(all, likenessOf(guide.tokens, text.tokens, pairs).spans),
    [],
  );
  const common = countWords(guide.tokens.hashes.filter((_, token) => !covers(spans, token)));
  const longest = Math.max(...texts.map(({ tokens }) => countWords(tokens.hashes)));
  const holds = spans.length <= 2 * mostSlots && 2 * common >= longest;
  return { guide, rays, spans, common, holds };
}

/** Cuts the texts of a star; a slot within a value of JSON is the whole value. */
export function cutOf({ guide, rays, spans: differing }: Star): Cut {
  const values = jsonSpans(guide);
  const spans = values.reduce<readonly number[]>(
    (all, { span }) => (meets(all, span) ? united(all, span) : all),
    differing,
  );
  const slots: Cut["slots"][number][] = [];
  const kept: string[] = [];
  let done = 0;
  for (let i = 0; i < spans.length; i += 2) {
    const [start, end] = [spans[i]!, spans[i + 1]!];
    const [from, to] = placeOf(guide, start - 1, end);
    kept.push(guide.text.slice(done, from));
    done = to;
    slots.push({
      values: rays.map(({ text, pairs }) => {
        const [first, last] = placeOf(text, pairs[start - 1] ?? -1, pairs[end] ?? Number.POSITIVE_INFINITY);
        return text.text.slice(first, last);
      }),
      key: values.find(({ span }) => span[0] === start && span[1] === end)?.key ?? null,
    });
  }
  kept.push(guide.text.slice(done));
  return { kept, slots };
}

/** From behind one token to before another; the text's own ends where there are no such tokens. */
const placeOf = ({ text, tokens: { bounds } }: Text, before: number, after: number): [number, number] => [
  before < 0 ? 0 : bounds[2 * before + 1]!,
  bounds[2 * after] ?? text.length,
];

function jsonSpans({ text, tokens: { bounds } }: Text) {
  const starts = bounds.filter((_, i) => i % 2 === 0);
  return jsonValues(text).map(({ start, end, key }) => {
    const first = starts.findIndex((place) => place >= start);
    const after = starts.findIndex((place) => place >= end);
    return { span: [first, Math.max(first, after)] as const, key };
  });
}

/** Whether one of the spans is in a value, or is what is put in at one of its ends. */
function meets(spans: readonly number[], [first, after]: readonly [number, number]): boolean {
  return spans.some((start, i) => {
    const end = spans[i + 1] ?? start;
    if (i % 2 === 1) return false;
    return start === end ? start >= first && start <= after : start < after && end > first;
  });
}
