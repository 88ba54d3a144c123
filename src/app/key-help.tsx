import { remembered } from "#library/account/session.ts";
import { under } from "#shared/base.ts";
import { keyGroups, readableRows } from "#shared/keys/key-words.ts";
import { routes } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { KeyCaps } from "#ui/keyboard/key-caps.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";

/** The `?` dialog. Loaded when first asked for. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  // The help is there without a library too.
  const mayMark = remembered()?.role !== "viewer";
  const groups = keyGroups
    .map(({ title, of }) => ({ title, rows: of.flatMap((where) => readableRows(where, mayMark)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title="Keys" open onOpenChange={(open) => !open && onClose()}>
      <div className="gap-6 sm:columns-2">
        {groups.map(({ title, rows }) => (
          <section key={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-2 font-medium text-quiet text-small">{title}</h3>
            <dl className="flex flex-col gap-1.5 text-ui">
              {rows.map(({ keys, does }) => (
                <div key={does} className="flex items-center justify-between gap-3">
                  <dt>{does}</dt>
                  <dd className="shrink-0">
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="border-line border-t pt-3 text-quiet text-ui">
        Other keys, what copying gives, and more: all of it is set in the{" "}
        <a
          href={under(routes.settings)}
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
