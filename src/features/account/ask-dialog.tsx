import { type ReactNode, useId, useState } from "react";
import { ApiError } from "#contract/problem.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";

interface AskDialogProps {
  title: string;
  description: string;
  /** Of the main button: "Change password". */
  action: string;
  /** Sends what was written. It may reject, which is then told; else the window closes. */
  onSend: (said: (name: string) => string) => Promise<void>;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A window with a few fields, which closes once the server has taken what was written. */
export function AskDialog({ title, description, action, onSend, onClose, children }: AskDialogProps) {
  const form = useId();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const send = async (data: FormData) => {
    setTrouble("");
    setSending(true);
    try {
      await onSend((name) => String(data.get(name) ?? ""));
      onClose();
    } catch (error) {
      setTrouble(
        error instanceof ApiError
          ? `${error.problem.title} ${error.problem.detail}`
          : "That did not work. Try again in a moment.",
      );
      setSending(false);
    }
  };
  return (
    <Dialog
      title={title}
      description={description}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" aria-disabled={sending}>
            {sending ? "One moment…" : action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void send(new FormData(event.currentTarget));
        }}
      >
        {children}
        <p role="alert" className="text-pretty text-ui empty:hidden">
          {trouble}
        </p>
      </form>
    </Dialog>
  );
}
