import type { Said } from "#catalog/index.ts";
import type { State } from "#contract/marks.ts";
import { useNames } from "#library/access/names.ts";
import { useSession } from "#library/account/session.ts";
import { formatDateTime } from "#shared/format.ts";
import { whoAndWhen } from "./rules/who-and-when.ts";

interface SaidLineProps {
  /** By field. */
  said: Readonly<Record<string, Said>>;
  state?: State | null;
}

/** Who said something last, and when: "Picked by Mia · Yesterday". */
export function SaidLine({ said, state = null }: SaidLineProps) {
  const { person } = useSession();
  const names = useNames();
  const last = whoAndWhen(said, { me: person, names, state });
  if (!last) return null;
  const iso = new Date(last.time).toISOString();
  return (
    <p className="text-quiet text-small">
      {`${last.what} by `}
      <time dateTime={iso} title={formatDateTime(iso)}>
        {last.words}
      </time>
    </p>
  );
}
