import { type FormEvent, useEffect, useId, useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import { useFirstFound } from "#library/records/first-found.ts";
import { itemPath, routes } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { textField } from "#ui/controls/text-field.ts";
import { assetsSharedBy, fragmentOf, textOfFragment } from "../navigation/shared-address.ts";
import { PlainPage } from "../plain-page.tsx";

/** Opens the asset whose address another app has handed over, or a person has pasted here. */
export function OpenPage() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const text = textOfFragment(hash);
  const keys = useMemo(() => assetsSharedBy(text), [text]);
  const { key, state } = useFirstFound(keys);
  const to = key && itemPath(key);
  useEffect(() => {
    if (to) void navigate(to, { replace: true });
  }, [to, navigate]);
  const open = (pasted: string) => void navigate(routes.open + fragmentOf(pasted), { replace: true });
  return (
    <PlainPage title="Open an address" width="max-w-xl">
      <h1 className="mb-2 font-semibold text-title">Open an address</h1>
      {text === "" || state !== "pending" ? (
        <>
          <Paste key={text} text={text} onOpen={open} />
          {text !== "" && state === "missing" && <NotFound named={keys.length > 0} />}
        </>
      ) : (
        <p role="status" className="text-body text-quiet">
          Looking for it in your library…
        </p>
      )}
    </PlainPage>
  );
}

const NotFound = ({ named }: { named: boolean }) => (
  <p role="alert" className="mt-4 text-pretty text-body text-quiet">
    <span className="font-medium text-ink">
      {named ? "It is not in this library." : "This is no address of an image or video."}
    </span>{" "}
    {named
      ? "No image or video here has it, as far as the library has been fetched: it may be another account's, or deleted."
      : "Share or paste the address of an item's page, or of its file at Pictory."}
  </p>
);

function Paste({ text, onOpen }: { text: string; onOpen: (text: string) => void }) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pasted = new FormData(event.currentTarget).get("address");
    if (typeof pasted === "string" && pasted.trim()) onOpen(pasted.trim());
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <label htmlFor={id} className="text-body text-quiet">
        The address of an item’s page, or of its file at Pictory
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          name="address"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          defaultValue={text}
          className={`${textField} h-8`}
        />
        <Button type="submit" variant="primary" className="pointer-coarse:h-11">
          Open
        </Button>
      </div>
    </form>
  );
}
