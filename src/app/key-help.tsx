import { routes } from "#shared/paths.ts";
import { Dialog } from "#ui/dialog.tsx";
import { focusRing } from "#ui/focus-ring.ts";
import { Kbd } from "#ui/kbd.tsx";
import { keyHelp } from "./keys.ts";

/** The `?` dialog. Loaded when first asked for. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" open onOpenChange={(open) => !open && onClose()}>
      <div className="grid gap-5 sm:grid-cols-2">
        {keyHelp.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 font-medium text-quiet text-small">{group.title}</h3>
            <dl className="flex flex-col gap-1.5 text-ui">
              {group.keys.map(({ shown, does }) => (
                <div key={shown} className="flex items-center justify-between gap-3">
                  <dt>{does}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {shown.split(" ").map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mt-5 border-line border-t pt-3 text-quiet text-ui">
        What copying gives, and more, is set in the{" "}
        <a
          href={routes.settings}
          onClick={onClose}
          className={`rounded-xs text-ink underline decoration-edge underline-offset-4 ${focusRing}`}
        >
          Settings
        </a>
        .
      </p>
    </Dialog>
  );
}
