import { useEffect, useState } from "react";
import { blocks } from "#contract/prompts/blocks.ts";
import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { useFindTried } from "#library/prompts/tried.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { asksFirst, mostVariants, type Offer, offerOf } from "./offer.ts";

interface VariantsDialogProps {
  template: PromptTemplate;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** All prompts that a template makes: how many first, then which, and which of them nobody has tried. */
export function VariantsDialog({ template, open, onOpenChange }: VariantsDialogProps) {
  const offer = offerOf(template);
  const tried = useTried(offer.prompts);
  const untried = offer.prompts.filter((_, i) => tried?.[i] === false);
  const count = offer.prompts.length;
  return (
    <Dialog
      title={`${formatCount(offer.ways)} variants`}
      {...(count > 0 && { description: described(offer, tried && untried.length) })}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        count > 0 && (
          <>
            {untried.length > 0 && untried.length < count && (
              <CopyMany key="untried" words="never tried" prompts={untried} variant="button" />
            )}
            <CopyMany key="all" words="" prompts={offer.prompts} variant="primary" />
          </>
        )
      }
    >
      <p dir="auto" className="max-h-32 overflow-y-auto rounded-md bg-control p-2 text-ui wrap-anywhere">
        {writeTemplate(template)}
      </p>
      {count === 0 ? (
        <p className="mt-3 text-pretty text-ui">
          {`These slots make ${formatCount(offer.ways)} prompts. At most ${mostVariants} can be copied at once: take some values out of the slots, or copy the template.`}
        </p>
      ) : (
        <ol className="mt-3 flex flex-col gap-2">
          {offer.prompts.map((prompt, i) => (
            <li
              key={prompt}
              className="flex items-baseline gap-3 border-line border-b pb-2 text-ui last:border-0"
            >
              <span dir="auto" className="line-clamp-3 min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">
                {prompt}
              </span>
              {tried?.[i] === false && <span className="shrink-0 text-quiet text-small">Never tried</span>}
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function described({ ways, prompts }: Offer, untried: number | undefined): string {
  const doubles = ways - prompts.length;
  return [
    "Every way to fill the slots, one prompt a block.",
    ...(doubles > 0
      ? [`${doubles === 1 ? "One is" : `${formatCount(doubles)} are`} the same as another.`]
      : []),
    ...(untried ? [`${formatCount(untried)} of them ${untried === 1 ? "was" : "were"} never tried.`] : []),
  ].join(" ");
}

interface CopyManyProps {
  words: string;
  prompts: readonly string[];
  variant: "button" | "primary";
}

/** Copies prompts; of many it asks first. */
function CopyMany({ words, prompts, variant }: CopyManyProps) {
  const [asked, setAsked] = useState(!asksFirst(prompts));
  const count = [formatCount(prompts.length), words].filter(Boolean).join(" ");
  if (!asked)
    return (
      <Button
        variant={variant === "primary" ? "primary" : "plain"}
        icon="copy"
        onClick={() => setAsked(true)}
      >
        {`Copy all ${count}…`}
      </Button>
    );
  return (
    <CopyButton
      variant={variant}
      label={asksFirst(prompts) ? `Yes, copy ${count} prompts` : `Copy ${count}`}
      text={() => blocks(prompts)}
    />
  );
}

/** Which prompts were tried; undefined until that is known. */
function useTried(prompts: readonly string[]): readonly boolean[] | undefined {
  const find = useFindTried();
  const [tried, setTried] = useState<readonly boolean[]>();
  // The list is made anew with each drawing, and is the same for the same prompts.
  const name = JSON.stringify(prompts);
  useEffect(() => {
    let wanted = true;
    const asked: string[] = JSON.parse(name);
    if (asked.length > 0)
      find(asked).then(
        (known) => wanted && setTried(known),
        () => {},
      );
    return () => {
      wanted = false;
    };
  }, [name, find]);
  return tried;
}
