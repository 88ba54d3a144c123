import { accessApi } from "#library/access/access-api.ts";
import { NewPasswordField } from "#ui/controls/field.tsx";
import { Form } from "./form.tsx";
import { Refused } from "./refused.tsx";
import { useLink } from "./use-link.ts";

interface ResetFormProps {
  token: string;
  onIn: () => void;
}

/** Sets a new password for a person who has lost theirs. */
export function ResetForm({ token, onIn }: ResetFormProps) {
  const { found: person, refused } = useLink(token, accessApi.reset);
  if (refused) return <Refused why={refused} />;
  if (!person) return <p className="text-quiet text-ui">Looking at your link…</p>;
  return (
    <>
      <p className="-mt-3 text-pretty text-quiet text-ui">
        For {person.name}. Wherever you were signed in with the old one you are signed out; all that you have
        marked and kept stays yours.
      </p>
      <Form
        action="Set password"
        onSend={async (said) => {
          await accessApi.newPassword(token, said("password"));
          onIn();
        }}
      >
        {/* Password managers keep the new one under this. */}
        <input hidden name="email" autoComplete="username" value={person.email} readOnly />
        <NewPasswordField label="New password" />
      </Form>
    </>
  );
}
