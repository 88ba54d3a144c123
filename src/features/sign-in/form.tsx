import { type ReactNode, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { sayingOf } from "./trouble.ts";

interface FormProps {
  /** Of the button: "Sign in". */
  action: string;
  /** What is wrong before anything was sent. */
  trouble?: string;
  /** Sends what was written. It may reject, which is then told. */
  onSend: (said: (name: string) => string) => Promise<void>;
  children: ReactNode;
}

/** Fields and the one button below them, with what went wrong between. */
export function Form({ action, trouble = "", onSend, children }: FormProps) {
  const [said, setSaid] = useState(trouble);
  const [sending, setSending] = useState(false);
  const send = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    setSaid("");
    setSending(true);
    try {
      await onSend((name) => String(data.get(name) ?? ""));
    } catch (error) {
      setSaid(sayingOf(error));
      setSending(false);
    }
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void send(event.currentTarget);
      }}
    >
      {children}
      <p role="alert" className="text-pretty text-ui empty:hidden">
        {said}
      </p>
      <Button type="submit" variant="primary" aria-disabled={sending} className="!h-10">
        {sending ? "One moment…" : action}
      </Button>
    </form>
  );
}
