import { useState } from "react";
import type { OwnChange, OwnTemplate } from "#catalog/index.ts";
import { freshId } from "#library/own/fresh-id.ts";
import { inOrder, moveTo, orderAtEnd } from "#library/own/order.ts";
import { useChangeOwn, useOwn } from "#library/own/own.ts";
import { announce } from "#ui/keyboard/announce.ts";

/** What a person types of a template. */
export type TypedTemplate = Pick<OwnTemplate, "name" | "text">;

export type OwnTemplates = ReturnType<typeof useOwnTemplates>;

/** A person's own templates and what can be done with them. */
export function useOwnTemplates() {
  const templates = useOwn("template");
  const change = useChangeOwn("template");
  const [problem, setProblem] = useState<string>();
  const [removed, setRemoved] = useState<OwnTemplate>();
  const sorted = inOrder(templates ?? []);

  const enter = (changes: readonly OwnChange<"template">[]) => {
    setProblem(undefined);
    void change(changes).catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : "The template could not be kept.");
    });
  };
  return {
    /** Undefined until they are known. */
    templates: templates && sorted,
    /** Why the last change could not be kept. */
    problem,
    /** What was removed last, and can be had again. */
    removed,
    add: (typed: TypedTemplate) =>
      enter([{ id: freshId(), change: { ...typed, order: orderAtEnd(sorted) } }]),
    edit: (id: string, typed: TypedTemplate) => enter([{ id, change: typed }]),
    remove: (template: OwnTemplate) => {
      enter([{ id: template.id, change: null }]);
      setRemoved(template);
      announce(`${template.name} removed`);
    },
    restore: ({ id, ...template }: OwnTemplate) => {
      enter([{ id, change: template }]);
      setRemoved(undefined);
    },
    move: (from: number, to: number) => {
      const template = sorted[from];
      if (!template || to < 0 || to >= sorted.length) return;
      enter(moveTo(sorted, template.id, to));
      announce(`${template.name}: ${to + 1} of ${sorted.length}`);
    },
  };
}
