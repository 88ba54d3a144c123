import fc from "fast-check";
import { expect, it } from "vitest";
import {
  assetOfCullPath,
  assetsOfComparePath,
  comparePath,
  cullPath,
  itemOfPath,
  itemPath,
  listPath,
} from "./paths.ts";

const kind = fc.constantFrom("image" as const, "video" as const);
const hostile = [
  ...["a b", " a ", "a:b", "é", "a/b", "/", "//", "%", "100%", "%2F", "%25", "a?b", "a#b", "\\", "\n", "\0"],
  ...[
    ".",
    "..",
    "...",
    "~",
    "~.",
    "~..",
    "~~.",
    "%2e",
    "%2E%2e",
    ".env",
    "a.png",
    "index.html",
    "🦊",
    "+",
    "&",
  ],
  ...["constructor", "__proto__", ";", "|", "'", '"', "<b>", "\u202E", "e\u0301", "x".repeat(500)],
];
const id = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.string({ minLength: 1, unit: fc.constantFrom("~", ".", "%", "/", "2", "e", "E", "F", " ") }),
  fc.constantFrom(...hostile),
);

/** What a browser makes of a link to the path, and reports as the place it is at. */
const visited = (path: string) => new URL(path, "http://localhost:3000/images/another");

it("leads every id through a browser's address and back", () => {
  fc.assert(
    fc.property(kind, id, (kind, id) => {
      const { pathname, search } = visited(itemPath({ kind, id }, "?q=fox"));
      expect(itemOfPath(pathname)).toEqual({ kind, id: id.toWellFormed() });
      expect(search).toBe("?q=fox");
    }),
    { numRuns: 1_000, examples: hostile.map((id) => ["image", id]) },
  );
});

it("gives no two ids one path", () => {
  fc.assert(
    fc.property(id, id, (a, b) => {
      const same = itemPath({ kind: "image", id: a }) === itemPath({ kind: "image", id: b });
      expect(same).toBe(a.toWellFormed() === b.toWellFormed());
    }),
  );
});

it("writes ordinary ids as they are", () => {
  expect(itemPath({ kind: "video", id: "20260301T10.-_~a" })).toBe("/videos/20260301T10.-_~a");
});

it("reads any address without throwing, also half of one", () => {
  fc.assert(fc.property(fc.webPath(), fc.string(), (path, more) => void itemOfPath(path + more)));
  expect(itemOfPath("/images/100%")).toEqual({ kind: "image", id: "100%" });
  expect(itemOfPath("/images/%E0%A4%A")).toEqual({ kind: "image", id: "%E0%A4%A" });
  expect(itemOfPath("/images/abc/")).toEqual({ kind: "image", id: "abc" });
  for (const path of ["/", "/images", "/images/", "/images/a/b", "/imagesx/a", listPath("video")])
    expect(itemOfPath(path)).toBeNull();
});

it("leads every id through the address of culling and back", () => {
  fc.assert(
    fc.property(kind, id, fc.boolean(), (kind, id, ofSelection) => {
      const { pathname, search } = visited(cullPath({ kind, id }, ofSelection));
      expect(assetOfCullPath(pathname)).toEqual({ kind, id: id.toWellFormed() });
      expect(itemOfPath(pathname)).toBeNull();
      expect(search).toBe(ofSelection ? "?of=selection" : "");
    }),
  );
  for (const path of ["/cull", "/cull/", "/cull/3f2a", "/cull/x.3f2a", "/images/i.3f2a"])
    expect(assetOfCullPath(path)).toBeNull();
});

it("leads any assets through the address of comparing and back, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ kind, id }), { minLength: 1, maxLength: 5 }), (assets) => {
      const { pathname } = visited(comparePath(assets));
      expect(assetsOfComparePath(pathname)).toEqual(
        assets.map(({ kind, id }) => ({ kind, id: id.toWellFormed() })),
      );
    }),
    { examples: [[hostile.map((id) => ({ kind: "video" as const, id }))]] },
  );
  expect(assetsOfComparePath("/compare/i.a,,x.b,v.c,i.")).toEqual([
    { kind: "image", id: "a" },
    { kind: "video", id: "c" },
  ]);
  for (const path of ["/compare", "/compare/", "/compare/i.a/b", "/cull/i.a"])
    expect(assetsOfComparePath(path)).toEqual([]);
});
