import { oddItems } from "../odd/odd-items.ts";
import { oddMedia } from "../odd/odd-media.ts";
import type { WirePage } from "../wire.ts";
import type { Fault, PageCall } from "./fault.ts";

/** The same page; the head of the list begins with the odd items of these names. */
function withOdd(names: readonly string[], page: WirePage, { kind, key, request }: PageCall): WirePage {
  if (key !== undefined) return page;
  const [first] = page.items as { url?: string }[];
  const { origin } = new URL(first?.url ?? request.url);
  return { ...page, items: [...oddItems(kind, names, origin), ...page.items] };
}

const one = ([name, { about }]: [string, { about: string }]): [string, Fault] => [
  `odd-${name}`,
  { about: `at the head: ${about}`, page: (page, call) => withOdd([name], page, call) },
];

/** Media that the lists lead to are not what one expects; the item's id is the fault's name. */
export const oddFaults: Readonly<Record<string, Fault>> = {
  "odd-media": {
    about: "all of the odd media below stand at the head of the lists",
    page: (page, call) => withOdd(Object.keys(oddMedia), page, call),
  },
  ...Object.fromEntries(Object.entries(oddMedia).map(one)),
};
