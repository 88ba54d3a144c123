import { useEffect, useState } from "react";
import { keptFolder } from "../folder/kept-folder.ts";

/** The folder that was brought to last; null until that is known, and where there is none. */
export function useKeptFolder(): FileSystemDirectoryHandle | null {
  const [kept, setKept] = useState<FileSystemDirectoryHandle | null>(null);
  useEffect(() => {
    let wanted = true;
    void keptFolder().then((folder) => wanted && folder && setKept(folder));
    return () => {
      wanted = false;
    };
  }, []);
  return kept;
}
