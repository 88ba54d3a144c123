import { Button } from "#ui/controls/button.tsx";
import type { OwnTemplates } from "./use-own-templates.ts";

interface NewTemplateProps {
  own: OwnTemplates;
  onClick: () => void;
}

/** Begins a template. The first one is what there is to do. */
export const NewTemplate = ({ own: { templates }, onClick }: NewTemplateProps) => (
  <Button
    data-new-template
    icon="plus"
    variant={templates?.length === 0 ? "primary" : "plain"}
    onClick={onClick}
  >
    New template
  </Button>
);

/** The button, for what gives the focus on. */
export const newTemplateButton = () => document.querySelector<HTMLElement>("[data-new-template]");
