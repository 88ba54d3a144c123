import { useEffect, useEffectEvent, useState } from "react";
import { longestNote } from "#contract/marks.ts";
import { draftOf, setDraft } from "./note-drafts.ts";

/** Milliseconds without a key after which a note is kept. */
const rest = 1_000;

interface NoteTyping {
  text: string;
  /** "failed" where it could not be kept: it stays in the field. */
  state: "kept" | "typing" | "too long" | "failed";
  type: (text: string) => void;
  /** Keeps what was typed, now. */
  keep: () => void;
}

/**
 * How a note is typed: kept when the typing rests, when the field is left, when it goes away and when the page is hidden.
 * `note` is what is kept already, whoever has written it. One asset's alone: give it a `key`.
 */
export function useNoteTyping(
  asset: string,
  note: string,
  onKeep: (note: string) => Promise<unknown>,
): NoteTyping {
  const [draft, change] = useState(() => draftOf(asset));
  const [kept, setKept] = useState<string>();
  const [failed, setFailed] = useState(false);
  const tooLong = draft !== undefined && draft.length > longestNote;

  const keepNow = () => {
    if (draft === undefined || draft === kept || tooLong) return;
    const done = () => {
      if (draftOf(asset) === draft) setDraft(asset, undefined);
      setKept(draft);
    };
    if (draft === note) done();
    else onKeep(draft).then(done, () => setFailed(true));
  };
  const keep = useEffectEvent(keepNow);
  // Shown until it has come back as the asset's note: between the two the old one would flash up.
  if (draft !== undefined && draft === note && draft === kept) change(undefined);

  useEffect(() => {
    if (draft === undefined) return;
    const timer = setTimeout(() => keep(), rest);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const hide = () => document.visibilityState === "hidden" && keep();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      keep();
    };
  }, []);

  return {
    text: draft ?? note,
    state: tooLong ? "too long" : failed ? "failed" : draft === undefined ? "kept" : "typing",
    type: (text) => {
      setDraft(asset, text);
      setFailed(false);
      setKept(undefined);
      change(text);
    },
    keep: keepNow,
  };
}
