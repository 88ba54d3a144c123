import { useState } from "react";
import { useReadNewest } from "#library/records/newest.ts";
import { useCatalogStatus } from "#library/status.ts";
import { Setting } from "#ui/controls/setting.tsx";
import { NewTemplate } from "./new-template.tsx";
import { TemplateList } from "./template-list.tsx";
import { useOwnTemplates } from "./use-own-templates.ts";
import { useSample } from "./use-sample.ts";

/** A person's own templates among the settings. Previews show the newest asset. */
export function TemplatesSetting() {
  const own = useOwnTemplates();
  const { count } = useCatalogStatus();
  const sample = useSample(useReadNewest(), count > 0);
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Setting
      title="Your templates"
      detail="Each is one more way to copy: what stands in braces is filled in from the asset."
      control={editing === null && <NewTemplate own={own} onClick={() => setEditing("")} />}
    >
      <div className="mt-3">
        <TemplateList own={own} sample={sample} editing={editing} onEditing={setEditing} />
      </div>
    </Setting>
  );
}
