import type { QueryResult } from "#catalog/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { useSelection } from "#library/selection/use-selection.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { inListOrder, joinPrompts } from "./prompts.ts";

/** Copies the prompts of all that is selected, in the order of the list. */
export function CopyPrompts({ result }: { result: QueryResult | undefined }) {
  const selection = useSelection();
  const read = useReadRecords();
  const text = async () => {
    const records = await read(inListOrder(selection.rows(), result?.rows));
    return joinPrompts(records.flatMap((asset) => (asset ? [copiedPrompt(asset.prompt)] : [])));
  };
  return <CopyButton label="Copy prompts" text={text} />;
}
