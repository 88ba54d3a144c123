import type { AccountChange } from "#library/account/account-change.ts";
import { IconButton } from "#ui/controls/button.tsx";

/** Tells that the library on screen is another one than before, until that is dismissed. */
export function AccountNotice({ change }: { change: AccountChange }) {
  const { from, to, dismiss } = change;
  return (
    <div role="status" className="flex items-center gap-3 border-line border-b bg-panel px-4 py-1.5 text-ui">
      <p className="min-w-0 flex-1 text-pretty">
        <span className="font-medium">
          {to.demo
            ? "This is the demo library now."
            : from.demo
              ? "This is your own library now."
              : "This is another account's library now."}
        </span>{" "}
        <span className="text-quiet">
          {to.demo
            ? "The server was started without a key. Your own library is kept in this browser, apart from it."
            : "The server was started with another key. What you saw before is kept in this browser, apart from it."}
        </span>
      </p>
      <IconButton label="Dismiss" icon="close" onClick={dismiss} />
    </div>
  );
}
