import { promptName } from "#contract/prompts/prompt-name.ts";
import { followLink } from "#shared/follow-link.ts";
import { familyPath } from "#shared/paths.ts";
import type { MenuItem } from "#ui/layers/menu.tsx";

/**
 * The entry of a menu that leads to the family of a prompt, with its template and all variants. Nothing is folded before:
 * the name of any prompt is one of its family.
 */
export const toFamily = (prompt: string): MenuItem => ({
  id: "to family",
  label: "Family of this prompt",
  icon: "layers",
  onSelect: () => followLink(familyPath(promptName(prompt))),
});
