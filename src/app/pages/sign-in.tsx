import { useLocation } from "react-router";
import { Erasing, KeyForm, SignIn } from "#features/sign-in/index.ts";
import { useWay } from "#library/account/way.ts";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { Message } from "#ui/words/message.tsx";
import { Wordmark } from "#ui/words/wordmark.tsx";
import { useTitle } from "../use-title.ts";
import { LibraryLink } from "./library-link.tsx";

/** A page of ours, whatever the address says: never another site's. */
const ownPage = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : routes.all);

/**
 * The page where a person signs in. `?to=` is the page of ours that was asked for, which is gone to afterwards;
 * `#invitation=` and `#reset=` are of the links by which somebody joins or sets a new password, which browsers tell no server.
 */
export function SignInPage() {
  const { search, hash } = useLocation();
  const { told, again } = useWay();
  useTitle("Sign in");
  const to = ownPage(new URLSearchParams(search).get("to"));
  // Loaded anew: nothing that the page holds is of the person who is signed in now.
  const enter = () => location.replace(under(to));
  const invitation =
    new URLSearchParams(hash.slice(1)).get("invitation") ??
    new URLSearchParams(search).get("invitation") ??
    undefined;
  const way = told === "failed" ? "failed" : told?.way;
  return (
    <main className="grid min-h-dvh place-items-center bg-page px-4 py-10 text-ink">
      {(way === "open" || way === "team") && (
        <div className="flex w-full max-w-sm flex-col gap-6">
          <Wordmark />
          <Erasing />
          {way === "open" ? (
            <>
              <h1 className="font-semibold text-title">Open your library</h1>
              <KeyForm onIn={enter} />
            </>
          ) : (
            <SignIn
              invitation={invitation}
              reset={new URLSearchParams(hash.slice(1)).get("reset") ?? undefined}
              issuer={told === "failed" ? undefined : told?.issuer}
              search={search}
              to={to}
              onIn={enter}
            />
          )}
        </div>
      )}
      {way === "failed" && (
        <Message
          icon="offline"
          title="The server does not answer"
          actions={<Button onClick={again}>Retry</Button>}
        >
          It may be about to start. Try again in a moment.
        </Message>
      )}
      {way === "none" && (
        <Message icon="user" title="Nobody has to sign in here" actions={<LibraryLink />}>
          This server shows its library to whoever reaches it.
        </Message>
      )}
    </main>
  );
}
