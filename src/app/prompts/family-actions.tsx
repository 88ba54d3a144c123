import { useRef } from "react";
import { BasketButton } from "#features/basket/index.ts";
import { VariantsButton } from "#features/copying/index.ts";
import { type ChosenVariants, focusedPicture } from "#features/prompts/index.ts";
import { useReadRecords } from "#library/records/records.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { CopyButton, type CopyHandle } from "#ui/controls/copy-button.tsx";
import { copyOut } from "#ui/controls/copy-out.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { PromptCopying } from "./prompt-copying.tsx";

/** What can be done with what is chosen of a family; keys mean the prompt of the picture that has the focus, if one has. */
export function FamilyActions({ chosen }: { chosen: ChosenVariants }) {
  const { text, count, narrowed, row } = chosen;
  const read = useReadRecords();
  const copy = useRef<CopyHandle>(null);
  const place = useRef<HTMLSpanElement>(null);
  const promptOf = async (picture: number) => {
    const [asset] = await read([picture]);
    if (!asset) throw new Error("The asset is gone.");
    return copiedPrompt(asset.prompt);
  };
  useKeys("copying", {
    c: () => {
      const picture = focusedPicture();
      if (picture === undefined) copy.current?.copy();
      else void copyOut("Prompt", promptOf(picture));
    },
  });
  const what = count === 1 ? "prompt" : narrowed ? "narrowed template" : "template";
  return (
    <>
      <span ref={place}>
        <CopyButton handle={copy} label={`Copy ${what}`} variant="button" text={() => text} />
      </span>
      <VariantsButton prompt={text} />
      <BasketButton prompt={text} />
      <PromptCopying text={text} row={row} anchor={() => place.current} />
    </>
  );
}
