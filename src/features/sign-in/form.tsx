import type { ReactNode } from "react";
import { Button } from "#ui/controls/button.tsx";
import { type Said, useSending } from "#ui/controls/use-sending.ts";
import { sayingOf } from "./trouble.ts";

interface FormProps {
  /** Of the button: "Sign in". */
  action: string;
  /** What is wrong before anything was sent. */
  trouble?: string;
  /** Sends what was written. It may reject, which is then told. */
  onSend: (said: Said) => Promise<void>;
  children: ReactNode;
}

/** Fields and the one button below them, with what went wrong between. */
export function Form({ action, trouble = "", onSend, children }: FormProps) {
  const { trouble: said, sending, onSubmit } = useSending(onSend, sayingOf, trouble);
  return (
    <form className="flex flex-col gap-4" onSubmit={onSubmit}>
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
