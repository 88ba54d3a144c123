import { withoutDoubles } from "#contract/prompts/blocks.ts";
import type { PromptTemplate } from "#contract/prompts/prompt-template.ts";
import { countVariants, variants } from "#contract/prompts/variants.ts";

/** More prompts than this are copied only once a person has said so again. */
const asksAbove = 20;
/** More variants than this are not copied: nobody pastes them, and a template of six slots has millions. */
export const mostVariants = 200;

/** What is offered of a template's variants. */
export interface Offer {
  /** How many ways there are to fill the slots. */
  ways: number;
  /** Each prompt once, in the template's order; none where there are more ways than `mostVariants`. */
  prompts: readonly string[];
}

export function offerOf(template: PromptTemplate): Offer {
  const ways = countVariants(template);
  return { ways, prompts: ways > mostVariants ? [] : withoutDoubles([...variants(template)]) };
}

/** Whether so many prompts are copied only once a person has said so again. */
export const asksFirst = (prompts: readonly string[]): boolean => prompts.length > asksAbove;
