import { promptName } from "#contract/prompts/prompt-name.ts";
import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { countVariants } from "#contract/prompts/variants.ts";
import type { FoundFace } from "#library/prompts/families.ts";
import { formatCount } from "#shared/format.ts";
import { familyPath } from "#shared/paths.ts";
import { copyOut } from "#ui/controls/copy-out.ts";
import { followLink } from "#ui/follow-link.ts";
import type { MenuItem } from "#ui/layers/menu.tsx";

/** Shows all variants of a template. */
type Expand = (template: PromptTemplate) => void;

/** What is offered for a prompt that is a template by itself. */
export const templateItems = (template: PromptTemplate, onExpand: Expand): MenuItem[] => [
  {
    label: "Template",
    icon: "code",
    parted: true,
    onSelect: () => void copyOut("Template", writeTemplate(template)),
  },
  {
    label: `All ${formatCount(countVariants(template))} variants…`,
    icon: "grid",
    onSelect: () => onExpand(template),
  },
];

/**
 * What is offered for the family of a prompt. All of it stands there from the beginning, whatever the answer is and however
 * long it takes: nothing moves under the pointer.
 */
export function familyItems(prompt: string, { face, failed }: FoundFace, onExpand: Expand): MenuItem[] {
  const family = face && face.size > 1 ? face : undefined;
  const lacking = failed ? "Not known" : face === undefined ? "Looking…" : "None";
  return [
    {
      label: "Template of its family",
      icon: "layers",
      parted: true,
      aside: family ? `${formatCount(family.size)} prompts` : lacking,
      disabled: !family,
      onSelect: () => family && void copyOut("Template of the family", writeTemplate(family.template)),
    },
    {
      label: "All variants of its family…",
      icon: "grid",
      aside: family ? formatCount(countVariants(family.template)) : "",
      disabled: !family,
      onSelect: () => family && onExpand(family.template),
    },
    {
      id: "to family",
      label: "Family of this prompt",
      icon: "right",
      onSelect: () => followLink(familyPath(promptName(prompt))),
    },
  ];
}
