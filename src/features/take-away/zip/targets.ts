import { holdName, spool } from "./spool.ts";

/** Where a ZIP goes. */
export interface Target {
  readonly stream: WritableStream<Uint8Array>;
  /** Hands it over once all is written. Resolves to its name. */
  finish(): Promise<string>;
  /** Leaves no file. The stream has been aborted. */
  drop(): Promise<void>;
}

type PickSave = (options: { suggestedName: string; types: object[] }) => Promise<FileSystemFileHandle>;

/** Bytes of a ZIP that are held where the browser gives no disk: beyond, tabs end without a word. */
const mostHeld = 500_000_000;
/** Milliseconds for the browser to copy what it was given. */
const handedOver = 600_000;

/** "x.zip", and "x 2.zip" for its second part. */
const partName = (name: string, part: number): string => `${name}${part > 1 ? ` ${part}` : ""}.zip`;

/**
 * Asks where to save a ZIP, where the browser can be asked and there is going to be one alone: else it goes to the downloads,
 * through this site's part of the disk, or through memory where there is none. To be called as a person presses. Null where
 * they have decided otherwise.
 */
export async function chooseTarget(
  name: string,
  single: boolean,
): Promise<((part: number) => Promise<Target>) | null> {
  const pick = (globalThis as { showSaveFilePicker?: PickSave }).showSaveFilePicker;
  if (!pick || !single) return (part) => openDownload(partName(name, part));
  try {
    const types = [{ description: "ZIP", accept: { "application/zip": [".zip"] } }];
    const handle = await pick({ suggestedName: partName(name, 1), types });
    return () => openChosen(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    // Refused, as in a frame: downloads are not.
    return (part) => openDownload(partName(name, part));
  }
}

/** Writes beside the chosen file, which is replaced when it is closed. */
async function openChosen(handle: FileSystemFileHandle): Promise<Target> {
  const isNew = (await handle.getFile()).size === 0;
  return {
    stream: await handle.createWritable(),
    finish: async () => handle.name,
    drop: async () => {
      // The browser has made an empty file as it was chosen.
      if (isNew) await (handle as { remove?: () => Promise<void> }).remove?.().catch(() => {});
    },
  };
}

async function openDownload(name: string): Promise<Target> {
  const folder = await spool();
  if (!folder) return inMemory(name);
  const own = crypto.randomUUID();
  const gone = holdName(own);
  const remove = async () => {
    await folder.removeEntry(own).catch(() => {});
    gone();
  };
  const open = async () => {
    const handle = await folder.getFileHandle(own, { create: true });
    return { handle, stream: await handle.createWritable() };
  };
  const { handle, stream } = await open().catch(async (error) => {
    await remove();
    throw error;
  });
  return {
    stream,
    async finish() {
      handOver(await handle.getFile(), name);
      setTimeout(() => void remove(), handedOver);
      return name;
    },
    drop: remove,
  };
}

function inMemory(name: string): Target {
  const pieces: Blob[] = [];
  let size = 0;
  return {
    stream: new WritableStream({
      write(bytes) {
        size += bytes.length;
        if (size > mostHeld)
          throw new Error(
            "This browser can hold no ZIP of more than 500 MB. Take fewer at once, or use Chrome or Edge.",
          );
        // The browser may keep a blob on disk, which it cannot with bytes.
        pieces.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
      },
    }),
    async finish() {
      handOver(new Blob(pieces, { type: "application/zip" }), name);
      return name;
    },
    drop: async () => {
      pieces.length = 0;
    },
  };
}

function handOver(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handedOver);
}
