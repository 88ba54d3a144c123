import type { Said } from "#catalog/index.ts";
import { useSession } from "#library/account/session.ts";
import { formatDateTime } from "#shared/format.ts";
import { whoAndWhen } from "./rules/who-and-when.ts";

/** Who said something last, and when: "Note by you · Today". */
export function SaidLine({ what, said }: { what: string; said: Iterable<Said> }) {
  const { person } = useSession();
  const last = whoAndWhen(said, person);
  if (!last) return null;
  const iso = new Date(last.time).toISOString();
  return (
    <p className="text-quiet text-small">
      {`${what} by `}
      <time dateTime={iso} title={formatDateTime(iso)}>
        {last.words}
      </time>
    </p>
  );
}
