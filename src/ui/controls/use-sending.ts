import { type SyntheticEvent, useState } from "react";

/** What was written into the field of a name; "" for none. */
export type Said = (name: string) => string;

/**
 * For the `onSubmit` of a form: sends what was written, once at a time. `onSend` may reject, which `wordsOf` puts into `trouble`.
 * What is sent well leaves the form as it is, for it goes: `sending` stays true.
 */
export function useSending(
  onSend: (said: Said) => Promise<void>,
  wordsOf: (error: unknown) => string,
  before = "",
) {
  const [trouble, setTrouble] = useState(before);
  const [sending, setSending] = useState(false);
  const send = async (data: FormData) => {
    setTrouble("");
    setSending(true);
    try {
      await onSend((name) => String(data.get(name) ?? ""));
    } catch (error) {
      setTrouble(wordsOf(error));
      setSending(false);
    }
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!sending) void send(new FormData(event.currentTarget));
  };
  return { trouble, sending, onSubmit };
}
