import { type ChangeEvent, type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { isComposing } from "#shared/keys/keys.ts";
import { leaveField } from "#ui/keyboard/focus.ts";
import { asKnown, partTags } from "../rules/tag-text.ts";
import { tagChoices } from "./tag-choices.ts";

export interface TagTypingProps {
  /** All tags there are, the most used first. */
  known: readonly string[];
  /** Those that need not be offered. */
  without: readonly string[];
  onAdd: (tags: string[]) => void;
  /** Backspace where nothing is typed. */
  onBack?: () => void;
}

/** How tags are typed: what stands in the field, what it can be completed to, and what its keys do. */
export function useTagTyping({ known, without, onAdd, onBack }: TagTypingProps) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<number>();
  const [focused, setFocused] = useState(false);
  const [tooLong, setTooLong] = useState(false);
  const choices = focused ? tagChoices(text, known, without) : [];
  // Enter takes what is lit: before anything is typed that is nothing.
  const lit = Math.min(chosen ?? (text.trim() === "" ? -1 : 0), choices.length - 1);

  const type = (next: string) => {
    setText(next);
    setChosen(undefined);
    setTooLong(false);
  };
  /** Adds all tags of a text; what cannot be one stays in the field to be mended. */
  const take = (of: string, rest = "") => {
    const { tags, tooLong } = partTags(of);
    const added = new Set(tags.map((tag) => asKnown(tag, [...without, ...known])));
    for (const tag of without) added.delete(tag);
    if (added.size > 0) onAdd([...added]);
    type([...tooLong, rest].filter((left) => left !== "").join(", "));
    setTooLong(tooLong.length > 0);
  };
  const move = (step: 1 | -1) => {
    if (choices.length === 0) return false;
    setChosen(lit < 0 && step < 0 ? choices.length - 1 : (lit + step + choices.length) % choices.length);
    return true;
  };
  // As in the search: what is typed goes first, then the field is left. A popover around it closes by itself.
  const leave = (field: HTMLElement) => {
    if (text !== "") type("");
    else if (field.closest("[role=dialog]")) return false;
    else leaveField(field);
    return true;
  };
  /** Tells whether the key was for the field. */
  const press = (key: string, field: HTMLElement): boolean => {
    if (key === "ArrowDown") return move(1);
    if (key === "ArrowUp") return move(-1);
    if (key === "Escape") return leave(field);
    if (key === "Backspace" && text === "") onBack?.();
    if (key !== "Enter") return false;
    take(choices[lit]?.tag ?? text);
    return true;
  };
  return {
    text,
    choices,
    lit,
    tooLong,
    take,
    props: {
      value: text,
      onChange: ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
        const last = target.value.lastIndexOf(",");
        if (last < 0 || (nativeEvent as InputEvent).isComposing) type(target.value);
        else take(target.value.slice(0, last), target.value.slice(last + 1).trimStart());
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (isComposing(event.nativeEvent) || !press(event.key, event.currentTarget)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onPaste: (event: ClipboardEvent) => {
        const pasted = event.clipboardData.getData("text");
        // A field of one line would join lines to one tag.
        if (!/[\n\r\t]/u.test(pasted)) return;
        event.preventDefault();
        take(`${text} ${pasted}`);
      },
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
  };
}
