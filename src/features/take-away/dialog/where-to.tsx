import { Button } from "#ui/controls/button.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { hasFolders } from "../folder/pick-folder.ts";
import type { Choices } from "./choices.ts";

interface WhereToProps {
  to: Choices["to"];
  /** The folder that was brought to last, or none. */
  kept: FileSystemDirectoryHandle | null;
  onTo: (to: Choices["to"]) => void;
  onVerify: () => void;
}

/** Into one file, or into an archive that grows. */
export function WhereTo({ to, kept, onTo, onVerify }: WhereToProps) {
  return (
    <div>
      <Segmented
        label="Where to"
        value={to}
        segments={[
          { value: "zip", label: "ZIP file" },
          { value: "folder", label: hasFolders() ? "Archive folder" : "Archive as ZIPs" },
        ]}
        onChange={onTo}
      />
      {to === "folder" && (
        <p className="mt-1.5 text-pretty text-quiet text-small">
          {hasFolders() ? (
            <>
              {kept && <span className="text-ink">{`Into “${kept.name}”. `}</span>}
              Brings only what the folder does not have yet, and goes on where it was broken off. Nothing that
              is there is overwritten.
            </>
          ) : (
            "This browser lets no page write into a folder: all comes as ZIPs of 1 GB at most, with a list of what they hold."
          )}
        </p>
      )}
      {to === "folder" && hasFolders() && (
        <Button variant="quiet" className="-ml-3" onClick={onVerify}>
          {kept ? "Verify what is there" : "Verify what is there…"}
        </Button>
      )}
    </div>
  );
}
