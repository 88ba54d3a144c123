import { expect, test } from "./fixtures.ts";
import { sweep } from "./overlap.ts";

test("nothing of the sheet's page lies under something else, whatever the window", async ({ gallery }) => {
  await gallery.open("/?model=nanobanana&model=-veo3.1&ratio=16:9&style=-anime&ref=0&from=2020-01-01");
  await gallery.walked();
  expect(await sweep(gallery.page, [900, 256])).toEqual([]);
  await gallery.open("/?q=zzzznothing&model=nanobanana");
  await gallery.walked();
  expect(await sweep(gallery.page, [900, 256])).toEqual([]);
});
