import { expect, type Page } from "@playwright/test";
import { createSourceOf } from "#contract/take-away/source-of.ts";
import type { GalleryPage } from "./gallery-page.ts";
import { SelectionBar } from "./selection-bar.ts";

export interface Listed {
  id: string;
  url: string;
  prompt: string;
}

/** The newest page of a list, as our server tells it. */
export const list = async (server: string, kind: "images" | "videos"): Promise<Listed[]> =>
  (await (await fetch(`${server}/api/${kind}`)).json()).items;

/** The files of some items as the provider has them, not as our server sends them. */
export async function originalsOf(server: string, items: readonly Listed[]): Promise<Uint8Array[]> {
  const { sourceKeys } = await (await fetch(`${server}/api/session`)).json();
  const sourceOf = createSourceOf(sourceKeys);
  return Promise.all(
    items.map(async ({ url }) => new Uint8Array(await (await fetch(sourceOf(url))).arrayBuffer())),
  );
}

/** What is downloaded goes through this site's own disk: a window of the system cannot be answered here. */
export const withoutSavePicker = (page: Page) =>
  page.addInitScript(() => void Reflect.deleteProperty(window, "showSaveFilePicker"));

/** A folder that the page is given as if a person had chosen it. */
export const withFolder = (page: Page) =>
  page.addInitScript(() => {
    const choose = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle("chosen", { create: true });
    };
    Object.assign(window, { showDirectoryPicker: choose });
    // This browser ends where it reads a folder from a database: it is chosen each time.
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, ...key) {
      if (value instanceof FileSystemHandle) throw new DOMException("", "DataCloneError");
      return put.call(this, value, ...key);
    };
  });

/** Opens a list of so many and selects the newest of it. */
export async function select(gallery: GalleryPage, page: Page, path: string, total: number, count: number) {
  await gallery.open(path);
  await gallery.synced(total);
  await gallery.tile(0).hover();
  await gallery.button("Select").click();
  for (let i = 1; i < count; i++) await gallery.tile(i).click();
  await expect(new SelectionBar(page).count(count)).toBeVisible();
}

export const ask = (page: Page) =>
  new SelectionBar(page).region.getByRole("button", { name: "Download…" }).click();

/** Asks for an archive in the folder of `withFolder`, with files named by their ids. */
export async function bring(page: Page): Promise<void> {
  await ask(page);
  await page.getByRole("radio", { name: "Archive folder" }).check();
  await page.getByRole("textbox", { name: "File names" }).fill("{id}");
  await page.getByRole("button", { name: "Choose folder…" }).click();
}

/** Presses Save in the dialog; where the ZIP lies, once it is told that it has been saved. */
export async function saveZip(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save ZIP" }).click();
  const path = await (await download).path();
  await expect(page.getByRole("dialog", { name: "Download" })).toContainText("Saved as");
  return path;
}

/** What lies where ZIPs are gathered. */
export const leftInSpool = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle("take-away")).keys()) names.push(name);
    return names;
  });

/** What lies in the chosen folder, and the keys of its manifest. */
export const folderNow = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("chosen", { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const manifest = await folder
      .getFileHandle("archive.jsonl")
      .then(async (file) => (await file.getFile()).text())
      .catch(() => "");
    const keys = manifest
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).key as string);
    return { names: names.sort(), keys: keys.sort() };
  });
