import { Message } from "#ui/words/message.tsx";
import { LibraryLink } from "./library-link.tsx";

/** The page of every address that is no route of ours. */
export function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Contact Sheet</h1>
      <Message icon="image" title="There is no such page" actions={<LibraryLink />}>
        The address may have been cut off or mistyped.
      </Message>
    </main>
  );
}
