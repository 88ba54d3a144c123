import { readFileSync } from "node:fs";
import { expect, rare, test } from "./fixtures.ts";
import { GalleryPage } from "./pages/gallery-page.ts";

const stamp = { time: 1_760_000_000_000, person: "me", client: "c" };

/** A file of marks as it is exported. */
const fileOf = (said: readonly (readonly [subject: string, field: string, value: unknown])[]) => ({
  name: "marks.json",
  mimeType: "application/json",
  buffer: Buffer.from(
    JSON.stringify({
      format: "contact-sheet-marks",
      version: 1,
      registers: said.map(([subject, field, value]) => ({ subject, field, owner: "", value, stamp })),
    }),
  ),
});

test("marks come in by a file, narrow the list, are told where they are hidden, and go out as they came", async ({
  page,
  startLibrary,
}) => {
  const { server } = await startLibrary({ images: 30, videos: 4 });
  const gallery = new GalleryPage(page, server.url);
  await gallery.open();
  await gallery.synced(34);
  const { items } = (await (await page.request.get(`${server.url}/api/images`)).json()) as {
    items: { id: string }[];
  };
  const subject = (n: number) => `i.${items[n]?.id}`;
  const said = [
    [subject(0), "favourite", true],
    [subject(1), "favourite", true],
    [subject(1), "rating", 5],
    [subject(2), "tag:client-a", true],
    [subject(3), "note", "the fox's better half"],
    [subject(4), "hidden", true],
    [subject(5), "hidden", true],
    ["i.not-listed-yet", "rating", 3],
  ] as const;

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("File to import").setInputFiles(fileOf(said));
  const dialog = page.getByRole("dialog", { name: "Import marks.json?" });
  await expect(dialog).toContainText("New8");
  await expect(dialog).toContainText("One item of the file is not in your list.");
  await dialog.getByRole("button", { name: "Import" }).click();
  await expect(dialog).toBeHidden();

  await page.keyboard.press("Escape");
  const status = page.getByRole("status", { name: "Library" });
  await expect(status).toHaveText("32 of 32");
  const filters = page.getByRole("region", { name: "Filters" });
  await filters.getByRole("checkbox", { name: "Favourite", exact: true }).check();
  await expect(status).toHaveText("2 of 32");
  await filters.getByRole("checkbox", { name: "5 stars" }).check();
  await expect(status).toHaveText("1 of 32");
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.getByRole("button", { name: "2 hidden" }).click();
  await expect(status).toHaveText("2 of 34");
  await expect(page).toHaveURL(/\?hidden=1$/);
  await page.goto(`${server.url}/?q=note:fox&sort=rating`);
  await expect(status).toHaveText("1 of 32");

  await page.getByRole("link", { name: "Settings" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export JSON" }).click();
  const exported = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  const plain = (list: { subject: string; field: string; value: unknown; stamp: unknown }[]) =>
    list.map(({ subject: of, field, value, stamp: when }) => JSON.stringify([of, field, value, when])).sort();
  expect(plain(exported.registers)).toEqual(
    said.map(([of, field, value]) => JSON.stringify([of, field, value, stamp])).sort(),
  );
});

test(
  "a file with anything wrong is told by line, and nothing of it is taken",
  rare,
  async ({ page, startLibrary }) => {
    const { server } = await startLibrary({ images: 3, videos: 0 });
    await page.goto(`${server.url}/settings`);
    const table = "kind,id,rating,tags\r\nimage,a,4,🔥\r\nimage,b,9,\r\n";
    const input = page.getByLabel("File to import");
    await input.setInputFiles({ name: "marks.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    const dialog = page.getByRole("dialog", { name: "This file cannot be imported" });
    await expect(dialog).toContainText("Line 3: “9” is no rating: give 0 to 5.");
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await input.setInputFiles({
      name: "marks.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(table.replace(",9,", ",5,")),
    });
    const preview = page.getByRole("dialog", { name: "Import marks.csv?" });
    await expect(preview).toContainText("New3");
    await preview.getByRole("button", { name: "Cancel" }).click();
    const kept = await page.request.get(`${server.url}/api/changes?since=0`);
    expect(await kept.json()).toMatchObject({ registers: [] });
  },
);
