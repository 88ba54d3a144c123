import { useState } from "react";
import { Dialog } from "#ui/layers/dialog.tsx";
import type { CopiedAssets } from "../menu/copied-assets.ts";
import { NewTemplate } from "./new-template.tsx";
import { TemplateList } from "./template-list.tsx";
import { useOwnTemplates } from "./use-own-templates.ts";
import { useSample } from "./use-sample.ts";

interface TemplatesDialogProps {
  /** The first of them is what the previews show. */
  assets: CopiedAssets;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A person's own templates where something is to be copied. */
export function TemplatesDialog({ assets, open, onOpenChange }: TemplatesDialogProps) {
  const own = useOwnTemplates();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Dialog
      title="Your templates"
      description="Each is one more way to copy: what stands in braces is filled in from the asset."
      open={open}
      onOpenChange={onOpenChange}
      actions={editing === null && <NewTemplate own={own} onClick={() => setEditing("")} />}
    >
      <TemplateList
        own={own}
        sample={useSample(assets.read, open)}
        editing={editing}
        onEditing={setEditing}
      />
    </Dialog>
  );
}
