import type { ReactNode } from "react";
import type { TableKey, Where } from "#shared/keys/key-table.ts";
import { ownKey } from "#shared/keys/own-keys.ts";
import {
  type PromptFormat,
  promptFormats,
  type RequestFormat,
  requestFormats,
  stored,
} from "#shared/stored-values.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { KeyCaps } from "#ui/keyboard/key-caps.tsx";
import { useStored } from "#ui/use-stored.ts";

const promptLabels: Record<PromptFormat, string> = { "as is": "As is", "one line": "On one line" };
const requestLabels: Record<RequestFormat, string> = { json: "JSON", curl: "cURL" };

/** The key that copies, as the person has it. */
const CopyKey = ({ where, name }: { where: Where; name: TableKey }) => (
  <KeyCaps keys={[ownKey(where, name)]} />
);

/** What is put on the clipboard. */
export function Copying({ more }: { more: ReactNode }) {
  const [prompt, setPrompt] = useStored(stored.promptFormat);
  const [request, setRequest] = useStored(stored.requestFormat);
  return (
    <SettingGroup title="Copying">
      <Setting
        title="Copy prompt gives"
        detail={
          <>
            By the button or <CopyKey where="copying" name="c" />: the text as it was written, or without its
            line breaks.
          </>
        }
        control={
          <Segmented
            label="Copy prompt gives"
            value={prompt}
            segments={promptFormats.map((value) => ({ value, label: promptLabels[value] }))}
            onChange={setPrompt}
            className="w-60"
          />
        }
      />
      <Setting
        title="Copy request gives"
        detail={
          <>
            By <CopyKey where="copyAs" name="C" />: the body alone, or the command that sends it.
          </>
        }
        control={
          <Segmented
            label="Copy request gives"
            value={request}
            segments={requestFormats.map((value) => ({ value, label: requestLabels[value] }))}
            onChange={setRequest}
            className="w-60"
          />
        }
      />
      {more}
    </SettingGroup>
  );
}
