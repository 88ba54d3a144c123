import { Link } from "react-router";
import { routes } from "#shared/paths.ts";
import { Message } from "#ui/message.tsx";

/** For an address that is no route of ours. */
export function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <h1 className="sr-only">Contact Sheet</h1>
      <Message
        icon="image"
        title="There is no such page"
        actions={
          <Link to={routes.all} className="font-medium text-ui underline underline-offset-4">
            Go to the library
          </Link>
        }
      >
        The address may have been cut off or mistyped.
      </Message>
    </main>
  );
}
