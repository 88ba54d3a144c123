import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { Message } from "#ui/words/message.tsx";

/** The page of every address that is no route of ours. */
export function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Contact Sheet</h1>
      <Message
        icon="image"
        title="There is no such page"
        actions={
          <a href={under(routes.all)} className="font-medium text-ui underline underline-offset-4">
            Go to the library
          </a>
        }
      >
        The address may have been cut off or mistyped.
      </Message>
    </main>
  );
}
