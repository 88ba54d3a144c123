import { useId, useState } from "react";
import { ApiError } from "#contract/problem.ts";
import { enterKey } from "#library/account/enter-key.ts";
import { whenErased } from "#library/account/use-erasing.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { textField } from "#ui/controls/text-field.ts";

const failed = "The server did not take it. Try again.";

/** Where a visitor of an open server enters a key of their own; `onIn` is called once it was taken. */
export function KeyForm({ onIn }: { onIn: () => void }) {
  const id = useId();
  const [key, setKey] = useState("");
  const [shown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<readonly [title: string, detail: string] | null>(null);
  const [asking, setAsking] = useState(false);
  const enter = async () => {
    setTrouble(null);
    setAsking(true);
    try {
      await enterKey(key.trim());
      await whenErased();
      onIn();
    } catch (error) {
      setTrouble(error instanceof ApiError ? [error.problem.title, error.problem.detail] : [failed, ""]);
      setAsking(false);
    }
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!asking && key.trim() !== "") void enter();
      }}
    >
      <div>
        <label htmlFor={id} className="mb-1 block font-medium text-ui">
          Your Pictory API key
        </label>
        <div className="relative">
          <input
            id={id}
            name="key"
            type={shown ? "text" : "password"}
            value={key}
            onChange={({ target }) => setKey(target.value)}
            aria-describedby={`${id}-what`}
            aria-invalid={trouble !== null}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="pictai_…"
            // biome-ignore lint/a11y/noAutofocus: there is nothing else on the page.
            autoFocus
            className={`${textField} min-h-10 pr-11`}
          />
          <IconButton
            label={shown ? "Hide key" : "Show key"}
            icon={shown ? "hide" : "show"}
            pressed={shown}
            onClick={() => setShown(!shown)}
            className="!absolute inset-y-0 right-1 my-auto"
          />
        </div>
      </div>
      <p role="alert" className="text-pretty text-ui empty:hidden">
        {trouble && (
          <>
            <span className="font-medium">{trouble[0]}</span> {trouble[1]}
          </>
        )}
      </p>
      <Button type="submit" variant="primary" aria-disabled={asking || key.trim() === ""} className="!h-10">
        {asking ? "Asking Pictory…" : "Open my library"}
      </Button>
      <p id={`${id}-what`} className="text-pretty text-quiet text-small">
        The key goes to this server, which asks Pictory whether it is good and hands it back to this browser
        sealed, in a cookie that no script can read. It is kept nowhere else, and forgotten 30 days after your
        last visit or when you sign out.
      </p>
    </form>
  );
}
