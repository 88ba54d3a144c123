import { useState } from "react";
import { templateOf } from "#contract/prompts/template-of.ts";
import { countVariants } from "#contract/prompts/variants.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";

const VariantsDialog = lazy(() => import("./variants-dialog.tsx"), "VariantsDialog");

/** Leads to all variants of a prompt that holds slots; nothing for any other. */
export function VariantsButton({ prompt }: { prompt: string }) {
  const [open, setOpen] = useState(false);
  const wanted = useOnceOpen(open);
  const template = templateOf(prompt);
  if (!template) return null;
  return (
    <>
      <Button variant="quiet" icon="grid" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {`${formatCount(countVariants(template))} variants…`}
      </Button>
      {wanted && (
        <Part>
          <VariantsDialog template={template} open={open} onOpenChange={setOpen} />
        </Part>
      )}
    </>
  );
}
