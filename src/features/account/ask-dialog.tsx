import { type ReactNode, useId } from "react";
import { ApiError } from "#contract/problem.ts";
import { Button } from "#ui/controls/button.tsx";
import { type Said, useSending } from "#ui/controls/use-sending.ts";
import { Dialog } from "#ui/layers/dialog.tsx";

interface AskDialogProps {
  title: string;
  description: string;
  /** Of the main button: "Change password". */
  action: string;
  /** Sends what was written. It may reject, which is then told; else the window closes. */
  onSend: (said: Said) => Promise<void>;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

const wordsOf = (error: unknown) =>
  error instanceof ApiError ? error.message : "That did not work. Try again in a moment.";

/** A window with a few fields, which closes once the server has taken what was written. */
export function AskDialog({ title, description, action, onSend, onClose, children }: AskDialogProps) {
  const form = useId();
  const { trouble, sending, onSubmit } = useSending(async (said) => {
    await onSend(said);
    onClose();
  }, wordsOf);
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
      <form id={form} className="flex flex-col gap-4" onSubmit={onSubmit}>
        {children}
        <p role="alert" className="text-pretty text-ui empty:hidden">
          {trouble}
        </p>
      </form>
    </Dialog>
  );
}
