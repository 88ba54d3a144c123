import { useEffect, useState } from "react";
import type { Offer } from "#contract/persons/team.ts";
import type { Role } from "#contract/session.ts";
import { accessApi } from "#library/access/access-api.ts";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { Field, PasswordField } from "./field.tsx";
import { Form } from "./form.tsx";
import { sayingOf } from "./trouble.ts";

const offers: Record<Role, string> = {
  owner: "You will see everything, mark it, and say who else may.",
  editor: "You will see everything, and mark what is good.",
  viewer: "You will see everything, with the marks of the others.",
};

interface JoinFormProps {
  token: string;
  onIn: () => void;
}

/** Makes a person of somebody who was invited. */
export function JoinForm({ token, onIn }: JoinFormProps) {
  const [offer, setOffer] = useState<Offer>();
  const [refused, setRefused] = useState("");
  useEffect(() => {
    let left = false;
    accessApi.invitation(token).then(
      (found) => left || setOffer(found),
      (error) => left || setRefused(sayingOf(error)),
    );
    return () => {
      left = true;
    };
  }, [token]);
  if (refused)
    return (
      <>
        <p role="alert" className="text-pretty text-ui">
          {refused}
        </p>
        <a href={under(routes.signIn)} className="w-fit font-medium text-ui underline underline-offset-4">
          Sign in
        </a>
      </>
    );
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
        <PasswordField
          label="Password"
          name="password"
          autoComplete="new-password"
          minLength={12}
          hint="12 characters at least. Four words are easy to keep in mind."
        />
      </Form>
    </>
  );
}
