type Picker = (options: { id: string; mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;

const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** Whether the browser lets a page write into a folder. */
export const hasFolders = (): boolean => picker() !== undefined;

/** The folder that a person chooses, where the browser opens the one of before; null where they have chosen none. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    // By this name the browser itself remembers the folder, and asks whether it may be written.
    return (await picker()?.({ id: "contact-sheet-archive", mode: "readwrite" })) ?? null;
  } catch (error) {
    if (
      error instanceof DOMException &&
      ["AbortError", "NotAllowedError", "SecurityError"].includes(error.name)
    )
      return null;
    throw error;
  }
}

/** What Chromium adds to a folder: whether it may be written is asked anew in each visit. */
type Asking = FileSystemDirectoryHandle & {
  requestPermission?: (options: { mode: "readwrite" }) => Promise<PermissionState>;
};

/** Asks whether a folder of before may be written. To be called as a person presses. */
export async function allowed(folder: Asking): Promise<boolean> {
  const state = await folder.requestPermission?.({ mode: "readwrite" }).catch(() => "denied");
  return state === undefined || state === "granted";
}
