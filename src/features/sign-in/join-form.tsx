import type { Role } from "#contract/session.ts";
import { accessApi } from "#library/access/access-api.ts";
import { Field, NewPasswordField } from "#ui/controls/field.tsx";
import { Form } from "./form.tsx";
import { Refused } from "./refused.tsx";
import { useLink } from "./use-link.ts";

const offers: Record<Role, string> = {
  owner: "You will see everything, mark it, and say who else may.",
  editor: "You will see everything, and mark what is good.",
  viewer: "You will see everything, with the marks of the others, and keep favourites and views of your own.",
};

interface JoinFormProps {
  token: string;
  onIn: () => void;
}

/** Makes a person of somebody who was invited. */
export function JoinForm({ token, onIn }: JoinFormProps) {
  const { found: offer, refused } = useLink(token, accessApi.invitation);
  if (refused) return <Refused why={refused} />;
  if (!offer) return <p className="text-quiet text-ui">Looking at your invitation…</p>;
  return (
    <>
      <p className="-mt-3 text-pretty text-quiet text-ui">{offers[offer.role]}</p>
      <Form
        action="Join"
        onSend={async (said) => {
          const [name, email, password] = [said("name"), said("email"), said("password")];
          await accessApi.join({ token, name, email, password });
          onIn();
        }}
      >
        <Field label="Your name" name="name" autoComplete="name" maxLength={100} />
        <Field
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={offer.email ?? ""}
          readOnly={offer.email !== null}
        />
        <NewPasswordField label="Password" />
      </Form>
    </>
  );
}
