import type { OwnSession } from "#contract/persons/me.ts";
import { formatMoment } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Setting } from "#ui/controls/setting.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { browserName } from "./browser-name.ts";

interface SessionsProps {
  sessions: readonly OwnSession[];
  /** Signs out there. */
  onEnd: (id: string) => Promise<void>;
}

/** The browsers in which a person is signed in, each with the way out. */
export function Sessions({ sessions, onEnd }: SessionsProps) {
  const end = (id: string) =>
    onEnd(id).catch(() => showToast({ message: "That did not work. Try again in a moment." }));
  return (
    <Setting title="Where you are signed in" detail="Sign out where it is not you.">
      <ul aria-label="Where you are signed in" className="mt-3 flex flex-col gap-2">
        {sessions.map(({ id, browser, address, began, current }) => (
          <li key={id} ref={focusHeir()} className="flex min-h-8 items-center justify-between gap-4 text-ui">
            <p className="min-w-0">
              <span className="font-medium">{browserName(browser)}</span>
              <span className="block text-quiet text-small">
                {current ? "This browser" : `From ${address || "an unknown address"}`}, since{" "}
                {formatMoment(began)}
              </span>
            </p>
            {!current && (
              <Button aria-label={`Sign out ${browserName(browser)}`} onClick={() => void end(id)}>
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Setting>
  );
}
