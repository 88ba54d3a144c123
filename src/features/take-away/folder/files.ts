/** Every file below a folder, by its path from there; what is on its way (".part") is none. */
export async function filesBelow(folder: FileSystemDirectoryHandle, before = ""): Promise<string[]> {
  const files: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === "directory") {
      for (const file of await filesBelow(handle as FileSystemDirectoryHandle, `${before}${name}/`))
        files.push(file);
    } else if (!name.endsWith(part)) files.push(before + name);
  }
  return files;
}

const part = ".part";

type Movable = FileSystemFileHandle & { move?: (name: string) => Promise<void> };

/** The folder that a path's file lies in, which is made where it is not there. */
async function folderOf(
  root: FileSystemDirectoryHandle,
  path: string,
): Promise<[FileSystemDirectoryHandle, string]> {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  let folder = root;
  for (const each of parts) folder = await folder.getDirectoryHandle(each, { create: true });
  return [folder, name];
}

async function fill(handle: FileSystemFileHandle, content: BlobPart): Promise<void> {
  const file = await handle.createWritable();
  try {
    await file.write(content as FileSystemWriteChunkType);
  } catch (error) {
    await file.abort().catch(() => {});
    throw error;
  }
  await file.close();
}

/**
 * Writes a new file: whole under its name, or not at all. Where the browser cannot rename, its own copy, which takes the
 * place of the file when it is closed, does the same.
 */
export async function writeNew(
  root: FileSystemDirectoryHandle,
  path: string,
  content: BlobPart,
): Promise<void> {
  const [folder, name] = await folderOf(root, path);
  const handle: Movable = await folder.getFileHandle(name + part, { create: true });
  try {
    await fill(handle, content);
  } catch (error) {
    await folder.removeEntry(name + part).catch(() => {});
    throw error;
  }
  try {
    if (!handle.move) throw new DOMException("", "NotSupportedError");
    await handle.move(name);
  } catch {
    await fill(await folder.getFileHandle(name, { create: true }), content);
    await folder.removeEntry(name + part);
  }
}

/** Puts a text in the place of what a file of ours says. */
export async function replace(root: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  await fill(await root.getFileHandle(path, { create: true }), text);
}

/** Writes a text behind what a file says. */
export async function append(root: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  const handle = await root.getFileHandle(path, { create: true });
  const file = await handle.createWritable({ keepExistingData: true });
  await file.seek((await handle.getFile()).size);
  await file.write(text);
  await file.close();
}

/** A file's content; undefined where there is none. */
export async function readFile(root: FileSystemDirectoryHandle, path: string): Promise<File | undefined> {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  try {
    let folder = root;
    for (const each of parts) folder = await folder.getDirectoryHandle(each);
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && ["NotFoundError", "TypeMismatchError"].includes(error.name))
      return undefined;
    throw error;
  }
}
