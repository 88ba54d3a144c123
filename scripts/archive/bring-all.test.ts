import { expect, it } from "vitest";
import { noMarks } from "#contract/marks.ts";
import type { Wanted } from "#contract/take-away/archive-plan.ts";
import type { Originals } from "#server/media/originals/originals.ts";
import { mediaError } from "#server/media/problems.ts";
import { buildImage } from "#testing/assets.ts";
import { bringAll } from "./bring-all.ts";
import type { Disk, DiskPart } from "./disk/disk.ts";

const wanted = Array.from(
  { length: 40 },
  (_, i): Wanted => ({ item: { asset: buildImage({ id: `${i}` }), marks: noMarks }, stem: `${i}` }),
);

it("asks no more of links that have ended, though a slow disk tells of good ones all the while", async () => {
  let asked = 0;
  const onTheWay: (() => void)[] = [];
  const originals: Pick<Originals, "get"> = {
    async get() {
      asked++;
      if (asked <= 10)
        return {
          status: 200,
          type: "image/png",
          extension: "png",
          headers: {},
          body: new Blob(["x"]).stream(),
        };
      // The disk has one more of those that came.
      onTheWay.pop()?.();
      throw mediaError("expired");
    },
  };
  const part: DiskPart = {
    write: async () => undefined,
    settle: () =>
      new Promise((resolve) => onTheWay.push(() => resolve({ path: "1.png", bytes: 1, sha256: "0" }))),
    drop: () => undefined,
  };
  const disk: Pick<Disk, "part"> = { part: async () => part };
  const { files, failed } = await bringAll(wanted, {
    disk: disk as Disk,
    originals: originals as Originals,
    pngPrompt: false,
    signal: new AbortController().signal,
    folder: "/archive",
    atOnce: 2,
    tell: () => {
      for (const settle of onTheWay.splice(0)) settle();
    },
  });
  expect([files.length, failed.filter(({ expired }) => expired).length]).toEqual([10, 30]);
  expect(asked).toBeLessThan(10 + 8);
});
