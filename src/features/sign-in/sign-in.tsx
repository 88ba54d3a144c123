import { accessApi } from "#library/access/access-api.ts";
import { Field, PasswordField } from "#ui/controls/field.tsx";
import { Form } from "./form.tsx";
import { JoinForm } from "./join-form.tsx";
import { OtherService } from "./other-service.tsx";
import { ResetForm } from "./reset-form.tsx";
import { troubleOf } from "./trouble.ts";

interface SignInProps {
  /** The token of the invitation by whose link somebody came. */
  invitation?: string | undefined;
  /** The token of the link by which somebody who has lost their password came. */
  reset?: string | undefined;
  /** The name of the other service by which people may sign in. */
  issuer?: string | undefined;
  /** The page's own search, which may tell why another service let nobody in. */
  search: string;
  /** The page of ours to go to afterwards. */
  to: string;
  /** Somebody is signed in now. */
  onIn: () => void;
}

/** Where the persons of a team sign in, and where who was invited joins them. */
export function SignIn({ invitation, reset, issuer, search, to, onIn }: SignInProps) {
  if (reset !== undefined)
    return (
      <>
        <h1 className="font-semibold text-title">Choose a new password</h1>
        <ResetForm token={reset} onIn={onIn} />
      </>
    );
  return (
    <>
      <h1 className="font-semibold text-title">
        {invitation === undefined ? "Sign in" : "Join the library"}
      </h1>
      {invitation === undefined ? (
        <Form
          action="Sign in"
          trouble={troubleOf(search)}
          onSend={async (said) => {
            await accessApi.signIn(said("email"), said("password"));
            onIn();
          }}
        >
          <Field label="E-mail" name="email" type="email" autoComplete="username" />
          <PasswordField
            label="Password"
            name="password"
            autoComplete="current-password"
            hint="Lost it? An owner of the library can send you a link to set a new one."
          />
        </Form>
      ) : (
        <JoinForm token={invitation} onIn={onIn} />
      )}
      {issuer !== undefined && <OtherService name={issuer} to={to} invitation={invitation} />}
    </>
  );
}
