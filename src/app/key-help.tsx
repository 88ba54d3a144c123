import type { Where } from "#shared/key-table.ts";
import { readableRows } from "#shared/key-words.ts";
import { keyCaps } from "#shared/keys.ts";
import { routes } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Kbd } from "#ui/keyboard/kbd.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";

/** The places of the table in the order in which the help shows them. */
const groups: { title: string; of: readonly Where[] }[] = [
  { title: "Anywhere", of: ["palette", "page", "help", "layers", "toast"] },
  { title: "In the search", of: ["searchField"] },
  { title: "On the sheet", of: ["sheet", "dates", "tile", "selection", "views", "ways"] },
  { title: "With an item open", of: ["stage", "details", "copying"] },
  { title: "On the item, the selection or the tile in focus", of: ["marks", "copyAs", "toBasket"] },
  { title: "In the prompts", of: ["prompts"] },
  { title: "While culling", of: ["cull"] },
  { title: "While comparing", of: ["compare", "knockout"] },
  { title: "An image", of: ["image"] },
  { title: "A video", of: ["video"] },
];

/** The `?` dialog. Loaded when first asked for. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" open onOpenChange={(open) => !open && onClose()}>
      <div className="grid gap-5 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-2 font-medium text-quiet text-small">{group.title}</h3>
            <dl className="flex flex-col gap-1.5 text-ui">
              {group.of.flatMap(readableRows).map(({ keys, does }) => (
                <div key={does} className="flex items-center justify-between gap-3">
                  <dt>{does}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keyCaps(keys).map((key) => (
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
