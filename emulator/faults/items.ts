import type { Fault } from "./fault.ts";

type Item = Record<string, unknown>;
type Damage = (item: Item) => unknown;

const without =
  (...fields: string[]): Damage =>
  (item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => !fields.includes(name)));

const broken: readonly Damage[] = [
  without("url"),
  (item) => ({ ...item, url: "javascript:alert(document.domain)" }),
  (item) => ({ ...item, prompt: 42 }),
  (item) => ({ ...item, id: "" }),
  (item) => ({ ...item, createdDate: "yesterday" }),
  (item) => ({ ...item, width: 0, height: -1 }),
  (item) => ({ ...item, width: "1024", height: "768" }),
  without("id", "createdDate"),
  () => null,
  () => "an item that is a string",
];

const script = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
const hostilePrompts = [
  script,
  `\u202Egnp.live\u202C a prompt with right-to-left overrides \u2066\u2067\u2069`,
  `" onmouseover="document.title='owned'" x="${script}`,
  `\${7*7} {{7*7}} %s %n ../../etc/passwd '; DROP TABLE assets; --`,
  `Zalgo ${"a\u0300\u0301\u0302\u0303\u0304\u0305".repeat(60)}`,
  `null\u0000byte, bell\u0007, lone surrogate \uD83D and\u2028a line separator`,
];
const filler = "A prompt as long as the provider allows, ".repeat(140);

/** Calls `damage` for every tenth item, counted within the page. */
const everyTenth =
  (damage: (item: Item, n: number) => unknown) =>
  (items: unknown[]): unknown[] =>
    items.map((item, i) => (i % 10 === 3 ? damage(item as Item, Math.floor(i / 10)) : item));

const damaged = everyTenth((item, n) => broken[n % broken.length]?.(item));
const hostile = everyTenth((item, n) => ({
  ...item,
  prompt: n === 9 ? filler.slice(0, 5000) : hostilePrompts[n % hostilePrompts.length],
  model: n % 3 === 0 ? `<b>${item.model}</b>` : item.model,
  style: "'\"><svg onload=alert(1)>",
  ...("duration" in item
    ? { referenceImageUrls: ["javascript:alert(1)"], firstFrameImageUrl: "file:///etc/passwd" }
    : { referenceImageUrl: "javascript:alert(1)" }),
}));

/** Optional fields that this item lacks are sent as null. */
const nulls = (items: unknown[]) =>
  items.map((item) => ({
    style: null,
    ...("duration" in (item as Item)
      ? { firstFrameImageUrl: null, referenceImageUrls: null, extendVideoUrl: null }
      : { referenceImageUrl: null }),
    ...(item as Item),
  }));

/** Single items are malformed, or meant to do harm. */
export const itemFaults = {
  "bad-items": {
    about: "every tenth item is malformed, each in another way",
    page: (page) => ({ ...page, items: damaged(page.items) }),
  },
  hostile: {
    about: "every tenth item holds markup, bidi overrides, 5,000 characters or javascript: addresses",
    page: (page) => ({ ...page, items: hostile(page.items) }),
  },
  "null-fields": {
    about: "absent optional fields are sent as null",
    page: (page) => ({ ...page, items: nulls(page.items) }),
  },
} satisfies Record<string, Fault>;
