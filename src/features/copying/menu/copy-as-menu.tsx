import { useState } from "react";
import { promptName } from "#contract/prompts/prompt-name.ts";
import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";
import { templateOf } from "#contract/prompts/template-of.ts";
import { inOrder } from "#library/own/order.ts";
import { useOwn } from "#library/own/own.ts";
import { useFamilyFace } from "#library/prompts/families.ts";
import { keyCaps } from "#shared/keys/keys.ts";
import { readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { copyOut } from "#ui/controls/copy-out.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { Menu, type MenuItem } from "#ui/layers/menu.tsx";
import { useOnceOpen } from "#ui/layers/use-once-open.ts";
import { type Format, formats, saysOf } from "../formats/formats.ts";
import { useTextOfOwn } from "../templates/use-text-of-own.ts";
import type { CopiedAssets } from "./copied-assets.ts";
import { familyItems, templateItems } from "./template-items.ts";
import { useTextOfFormat } from "./use-text-of-format.ts";

const VariantsDialog = lazy(() => import("../variants/variants-dialog.tsx"), "VariantsDialog");

const TemplatesDialog = lazy(() => import("../templates/templates-dialog.tsx"), "TemplatesDialog");

export interface CopyAsMenuProps {
  assets: CopiedAssets;
  /** What else is offered for the prompts, at the end. */
  more?: readonly MenuItem[];
  anchor: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The one list of formats in which assets are copied. */
export function CopyAsMenu({ assets, more = [], anchor, open, onOpenChange }: CopyAsMenuProps) {
  const textOfFormat = useTextOfFormat();
  const own = useOwn("template") ?? [];
  const textOfOwn = useTextOfOwn();
  const [dialog, setDialog] = useState<"variants" | "templates" | null>(null);
  const templates = useOnceOpen(dialog === "templates");
  const variants = useOnceOpen(dialog === "variants");
  const [expanded, setExpanded] = useState<PromptTemplate>();
  const { count, only } = assets;
  const found = useFamilyFace(only && promptName(only.prompt), open);

  const item = (format: Format, keys?: readonly string[]): MenuItem => ({
    label: format.label(count),
    icon: format.icon,
    ...(keys && { keys }),
    onSelect: () => void copyOut(saysOf(format, count), textOfFormat(format, assets)),
  });
  const { requestFormat } = stored;
  const keyOfRequest = (kind: "json" | "curl") =>
    readStored(requestFormat) === kind ? keyCaps(["C"]) : undefined;
  const expand = (template: PromptTemplate) => {
    setExpanded(template);
    setDialog("variants");
  };
  const template = only && templateOf(only.prompt);
  return (
    <>
      <Menu
        label="Copy as"
        items={[
          item(formats.prompt, count === 1 ? keyCaps(["c"]) : undefined),
          item(formats.json, keyOfRequest("json")),
          item(formats.curl, keyOfRequest("curl")),
          item(formats.markdown),
          item(formats.csv),
          item(formats.link),
          ...(template ? templateItems(template, expand) : []),
          ...(only ? familyItems(only.prompt, found, expand) : []),
          ...inOrder(own).map(
            (template, i): MenuItem => ({
              id: `own ${template.id}`,
              label: template.name,
              icon: "bookmark",
              ...(i === 0 && { parted: true }),
              onSelect: () => void copyOut(template.name, textOfOwn(template, assets)),
            }),
          ),
          {
            label: "Your templates…",
            icon: "pencil",
            ...(own.length === 0 && { parted: true }),
            onSelect: () => setDialog("templates"),
          },
          ...more,
        ]}
        anchor={anchor}
        open={open}
        onOpenChange={onOpenChange}
      />
      {templates && (
        <Part>
          <TemplatesDialog
            assets={assets}
            open={dialog === "templates"}
            onOpenChange={() => setDialog(null)}
          />
        </Part>
      )}
      {variants && expanded && (
        <Part>
          <VariantsDialog
            template={expanded}
            open={dialog === "variants"}
            onOpenChange={() => setDialog(null)}
          />
        </Part>
      )}
    </>
  );
}
