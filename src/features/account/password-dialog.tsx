import { accessApi } from "#library/access/access-api.ts";
import { NewPasswordField, PasswordField } from "#ui/controls/field.tsx";
import { showToast } from "#ui/layers/toast.tsx";
import { AskDialog } from "./ask-dialog.tsx";

interface PasswordDialogProps {
  email: string;
  onChanged: () => void;
  onClose: () => void;
}

/** Changes one's own password. */
export function PasswordDialog({ email, onChanged, onClose }: PasswordDialogProps) {
  return (
    <AskDialog
      title="Change your password"
      description="You stay signed in here, and are signed out everywhere else."
      action="Change password"
      onSend={async (said) => {
        await accessApi.changePassword(said("present"), said("password"));
        showToast({ message: "Your password is changed. You are signed out everywhere but here." });
        onChanged();
      }}
      onClose={onClose}
    >
      {/* Password managers keep the new one under this. */}
      <input hidden name="email" autoComplete="username" value={email} readOnly />
      <PasswordField label="Present password" name="present" autoComplete="current-password" />
      <NewPasswordField label="New password" />
    </AskDialog>
  );
}
