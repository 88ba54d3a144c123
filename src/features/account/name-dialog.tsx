import { useRename } from "#library/access/me.ts";
import { Field } from "#ui/controls/field.tsx";
import { AskDialog } from "./ask-dialog.tsx";

/** Changes what one is called. */
export function NameDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const rename = useRename();
  return (
    <AskDialog
      title="Change your name"
      description="Others see it beside what you have marked, also before now."
      action="Change name"
      onSend={(said) => rename(said("name"))}
      onClose={onClose}
    >
      <Field label="Your name" name="name" autoComplete="name" maxLength={100} defaultValue={name} />
    </AskDialog>
  );
}
