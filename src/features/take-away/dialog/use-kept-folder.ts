import { useEffect, useState } from "react";
import { keepFolder, keptFolder } from "#library/account/kept-folder.ts";

export interface KeptFolder {
  /** The folder that was brought to last; null until that is known, and where there is none. */
  readonly folder: FileSystemDirectoryHandle | null;
  keep(folder: FileSystemDirectoryHandle): Promise<void>;
}

/** The folder of an account's archive. */
export function useKeptFolder(account: string): KeptFolder {
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  useEffect(() => {
    let wanted = true;
    void keptFolder(account).then((kept) => wanted && kept && setFolder(kept));
    return () => {
      wanted = false;
    };
  }, [account]);
  return { folder, keep: (chosen) => keepFolder(account, chosen) };
}
