import type { WirePage } from "../wire.ts";
import type { Fault, PageCall } from "./fault.ts";

type Item = Record<string, unknown>;

const oddIds: readonly string[] = [
  ...[
    "a space",
    " edges ",
    "co:lon",
    "né狐",
    "sl/ash",
    "../up",
    "100%",
    "%2F",
    "what?",
    "#hash",
    "back\\slash",
  ],
  ...[".", "..", "~.", "app.js", ".env", "🦊", "line\nbreak", "semi;colon", "<b>&amp;</b>", "'quoted\""],
  ...["half \uD83E of a fox", "n".repeat(500)],
];

/** Each as something that stands for no size at all. */
const oddSizes: readonly ((item: Item) => Item)[] = [
  (item) => ({ ...item, width: 0, height: 0 }),
  (item) => ({ ...item, width: null, height: null }),
  ({ width: _, height: __, ...item }) => item,
  (item) => ({ ...item, width: -1, height: -1 }),
  (item) => ({ ...item, width: 0.5, height: 0.25 }),
  (item) => ({ ...item, width: "wide", height: {} }),
  (item) => ({ ...item, height: null }),
  (item) => ({ ...item, width: Number(item.width) + 0.4, height: String(item.height) }),
];

const oddDates: readonly ((time: number) => unknown)[] = [
  (time) => new Date(time).toISOString().replace("T", " ").slice(0, 19),
  (time) => time,
  (time) => String(time),
  (time) => time / 1000,
  (time) => String(Math.floor(time / 1000)),
  (time) => new Date(time).toUTCString(),
  (time) => new Date(time).toISOString().slice(0, 10),
  (time) => new Date(time).toISOString().replace("Z", "456+00:00"),
];

const timeOf = (item: Item) => Date.parse(String(item.createdDate));
const each = (page: WirePage, form: (item: Item, place: number) => Item): WirePage => ({
  ...page,
  items: page.items.map((item, place) => form(item as Item, place)),
});
const next = <T>(list: readonly T[], place: number) => list[place % list.length] as T;

/** Whole lists in forms that no document mentions, but that mean the same. */
export const formFaults = {
  "odd-ids": {
    about: "ids hold spaces, slashes, accents, dots, percent signs; the newest are little else",
    page: (page, { key }: PageCall) =>
      each(page, (item, place) => ({
        ...item,
        id: key === undefined && place < oddIds.length ? oddIds[place] : `é/${place}?#% ${item.id}`,
      })),
  },
  "odd-sizes": {
    about: "widths and heights are 0, null, missing, negative, fractions or text",
    page: (page) => each(page, (item, place) => next(oddSizes, place)(item)),
  },
  "odd-dates": {
    about: "dates without a zone, without a time, as seconds, as milliseconds, as in an e-mail",
    page: (page) =>
      each(page, (item, place) => ({ ...item, createdDate: next(oddDates, place)(timeOf(item)) })),
  },
  "unreadable-dates": {
    about: "dates in words that nobody can sort by",
    page: (page) => each(page, (item) => ({ ...item, createdDate: "some time ago" })),
  },
} satisfies Record<string, Fault>;
