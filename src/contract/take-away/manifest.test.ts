import fc from "fast-check";
import { expect, it } from "vitest";
import { leadsInside, type ManifestEntry, manifestLine, readManifest } from "./manifest.ts";

const entry = (key: string, path = `${key}.png`): ManifestEntry => ({
  key,
  path,
  bytes: 3,
  sha256: "ab".repeat(32),
  time: "2026-03-06T00:00:00.000Z",
});
const [a, b] = [entry("i.a"), entry('v.b\n"x"', "b/ö.mp4")];

it("reads what it has written, the last line of a key", () => {
  const later = { ...a, path: "elsewhere.png" };
  const { entries, problems, torn, open } = readManifest([a, b, later].map(manifestLine).join(""));
  expect([...entries.values()]).toEqual([b, later]);
  expect({ problems, torn, open }).toEqual({ problems: [], torn: false, open: false });
});

it("tells by number what was spoilt, and uses the rest", () => {
  const lines = [
    manifestLine(a),
    "nonsense\n",
    "\r\n",
    "null\n",
    manifestLine({ ...b, path: "../../etc/passwd" }),
    manifestLine({ ...b, bytes: 1.5 }),
    manifestLine({ ...b, sha256: "x" }),
    manifestLine({ ...b, key: "view.1" }),
    manifestLine(b).replace("\n", "\r\n"),
  ];
  const { entries, problems, torn } = readManifest(`\ufeff${lines.join("")}`);
  expect([...entries.values()]).toEqual([a, b]);
  expect(problems.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7, 8]);
  expect(torn).toBe(false);
});

it("is used up to wherever a kill has cut it", () => {
  const text = [a, b].map(manifestLine).join("");
  fc.assert(
    fc.property(fc.nat(text.length), (end) => {
      const { entries, problems, torn, open } = readManifest(text.slice(0, end));
      const firstEnds = manifestLine(a).length;
      expect(problems).toEqual([]);
      expect(entries.size).toBe(Number(end >= firstEnds - 1) + Number(end >= text.length - 1));
      expect(open).toBe(end !== 0 && end !== firstEnds && end !== text.length);
      expect(torn).toBe(open && end !== firstEnds - 1 && end !== text.length - 1);
    }),
    { seed: 14, numRuns: 500 },
  );
});

it.each(["", "/x", "../x", "a/../x", "a//x", "C:x", "a\\x", "x/", "a\0"])("does not follow %j", (path) => {
  expect(leadsInside(path)).toBe(false);
});
