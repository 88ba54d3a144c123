import { routes } from "#shared/paths.ts";
import { Message } from "#ui/words/message.tsx";

/** The page where a person signs in. `?to=` is the page of ours that was asked for, which is gone to afterwards. */
export function SignInPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Sign in</h1>
      <Message
        icon="user"
        title="Nobody has to sign in here"
        actions={
          <a href={routes.all} className="font-medium text-ui underline underline-offset-4">
            Go to the library
          </a>
        }
      >
        This server shows its library to whoever reaches it.
      </Message>
    </main>
  );
}
