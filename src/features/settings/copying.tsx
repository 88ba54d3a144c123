import {
  type PromptFormat,
  promptFormats,
  type RequestFormat,
  requestFormats,
  stored,
} from "#shared/stored-values.ts";
import { Segmented } from "#ui/controls/segmented.tsx";
import { Setting, SettingGroup } from "#ui/controls/setting.tsx";
import { Kbd } from "#ui/keyboard/kbd.tsx";
import { useStored } from "#ui/use-stored.ts";

const promptLabels: Record<PromptFormat, string> = { "as is": "As is", "one line": "On one line" };
const requestLabels: Record<RequestFormat, string> = { json: "JSON", curl: "cURL" };

/** What is put on the clipboard. */
export function Copying() {
  const [prompt, setPrompt] = useStored(stored.promptFormat);
  const [request, setRequest] = useStored(stored.requestFormat);
  return (
    <SettingGroup title="Copying">
      <Setting
        title="Copy prompt gives"
        detail={
          <>
            By the button or <Kbd>C</Kbd>: the text as it was written, or without its line breaks.
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
            By <Kbd>Shift</Kbd> <Kbd>C</Kbd>: the body alone, or the command that sends it.
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
    </SettingGroup>
  );
}
