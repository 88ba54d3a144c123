import type { Session } from "#contract/session.ts";
import type { Entry } from "#features/palette/index.ts";
import { keyCaps } from "#shared/keys/keys.ts";
import { ownKey } from "#shared/keys/own-keys.ts";
import { listPath, routes } from "#shared/paths.ts";
import type { KeyInForce } from "#ui/keyboard/in-force.ts";
import { matrixOf } from "../../navigation/matrix-address.ts";
import type { AddressState } from "../../navigation/use-address.ts";

const lists = [
  { kind: "all", label: "All images and videos", icon: "grid" },
  { kind: "image", label: "Images", icon: "image" },
  { kind: "video", label: "Videos", icon: "video" },
] as const;

/** Other pages and lists; `press` presses a key of the table. */
export function pageEntries(
  { query, listSearch, edit }: AddressState,
  { way, role }: Pick<Session, "way" | "role">,
  press: (key: KeyInForce) => void,
): Entry[] {
  const group = "Go to";
  return [
    ...lists.map(
      ({ kind, label, icon }): Entry => ({
        id: `list ${kind}`,
        group,
        icon,
        label,
        words: "go to list only",
        on: query.kind === kind || undefined,
        // With the same conditions, as by the bar.
        href: listPath(kind) + listSearch,
        run: () => edit((q) => ({ ...q, kind })),
      }),
    ),
    { id: "everything", group, icon: "home", label: "Everything, without filters", href: routes.all },
    {
      id: "prompts",
      group,
      icon: "text",
      label: "Prompts",
      words: "every prompt once most used",
      href: routes.prompts,
    },
    {
      id: "matrix",
      group,
      icon: "table",
      label: "Matrix",
      words: "what was tried model by ratio table cells compare csv",
      // Of the same assets.
      href: matrixOf(query),
    },
    {
      id: "basket",
      group,
      icon: "basket",
      label: "Basket",
      words: "gathered prompts",
      href: routes.basket,
    },
    {
      id: "settings",
      group,
      icon: "sliders",
      label: "Settings",
      words: "preferences",
      href: routes.settings,
    },
    ...(way === "team" && role === "owner"
      ? [
          {
            id: "people",
            group,
            icon: "user",
            label: "People",
            words: "persons team members invite invitation role password",
            href: routes.people,
          } as const,
        ]
      : []),
    {
      id: "keys",
      group,
      icon: "keyboard",
      label: "All keys",
      words: "help shortcuts keyboard",
      keys: keyCaps([ownKey("help", "?")]),
      run: () => press({ where: "help", key: "?" }),
    },
  ];
}
