import { afterEach, expect, it, vi } from "vitest";
import { MemoryFolder } from "../testing/memory-folder.ts";
import { removeLeftovers, spool } from "./spool.ts";
import { chooseTarget } from "./targets.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser's part of the disk, and the locks of its tabs: who asks for one that is held is told so. */
function browser({ writes = true } = {}) {
  const root = new MemoryFolder();
  const held = new Set<string>();
  const request = async (name: string, ...rest: unknown[]) => {
    const work = rest.pop() as (lock: object | null) => Promise<unknown>;
    if (held.has(name)) return work(null);
    held.add(name);
    await work({});
    held.delete(name);
  };
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => root }, locks: { request } });
  vi.stubGlobal(
    "FileSystemFileHandle",
    writes
      ? class {
          createWritable() {}
        }
      : class {},
  );
  return { root, held, request };
}

const write = async (folder: FileSystemDirectoryHandle, name: string) => {
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await file.write("half a ZIP");
  await file.close();
};

it("removes what tabs have left that are gone, and nothing of one that still writes", async () => {
  const { root, request } = browser();
  const folder = await spool();
  if (!folder) throw new Error("There is no spool.");
  for (const name of ["left", "written"]) await write(folder, name);
  const { promise, resolve } = Promise.withResolvers<void>();
  const writing = request("take-away written", () => promise);
  await removeLeftovers();
  expect([...root.files().keys()]).toEqual(["take-away/written"]);
  resolve();
  await writing;
  await removeLeftovers();
  expect([...root.files().keys()]).toEqual([]);
});

it("is none where the browser has no disk for the page, or lets only workers write there", async () => {
  browser({ writes: false });
  expect(await spool()).toBeUndefined();
  vi.stubGlobal("navigator", {
    storage: {
      getDirectory: async () => {
        throw new DOMException("", "SecurityError");
      },
    },
  });
  expect(await spool()).toBeUndefined();
});

it("leaves nothing, and holds nothing, where a disk is full from the beginning", async () => {
  const { root, held } = browser();
  root.failBy((deed) => {
    if (deed.startsWith("open")) throw new DOMException("", "QuotaExceededError");
  });
  const target = await chooseTarget("x", false);
  await expect(target?.(1)).rejects.toMatchObject({ name: "QuotaExceededError" });
  expect([...root.files().keys()]).toEqual([]);
  await vi.waitFor(() => expect([...held]).toEqual([]));
});

it("begins nothing where a person has chosen no file, and goes on where the browser refuses to ask", async () => {
  browser();
  const refuse = (name: string) =>
    vi.stubGlobal("showSaveFilePicker", async () => {
      throw new DOMException("", name);
    });
  refuse("AbortError");
  expect(await chooseTarget("x", true)).toBeNull();
  refuse("SecurityError");
  expect(await chooseTarget("x", true)).toBeTypeOf("function");
});
