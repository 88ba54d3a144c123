import { useEffect, useRef } from "react";
import { writeTemplate } from "#contract/prompts/template-language.ts";
import { VariantsButton } from "#features/copying/index.ts";
import { Family } from "#features/prompts/index.ts";
import { useFamily } from "#library/prompts/families.ts";
import { useFindTried } from "#library/prompts/tried.ts";
import { useCatalogStatus } from "#library/status.ts";
import { routes } from "#shared/paths.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { CopyButton } from "#ui/controls/copy-button.tsx";
import { moveFocus } from "#ui/keyboard/focus.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Part } from "#ui/late/part.tsx";
import { useLayer } from "#ui/layers/layers.ts";
import { Message } from "#ui/words/message.tsx";
import { Wordmark } from "#ui/words/wordmark.tsx";
import { useFamilyAddress } from "../navigation/use-family-address.ts";
import { useLeave } from "../navigation/use-leave.ts";
import { useTitle } from "../use-title.ts";

/** The page of a family of prompts. Escape leads to where it was opened from. */
export function FamilyPage() {
  const { name, filters, setFilters, sides, setSides } = useFamilyAddress();
  const leave = useLeave();
  const main = useRef<HTMLElement>(null);
  useTitle("Family");
  useLayer(true, leave);
  useEffect(() => void moveFocus(main.current), []);
  return (
    <div className="flex h-dvh flex-col bg-page text-ink">
      <header className="flex h-bar shrink-0 items-center justify-between border-line border-b px-3 md:px-4">
        <a href={routes.all} aria-label="Contact Sheet, all assets" className={`flex rounded ${focusRing}`}>
          <Wordmark />
        </a>
        <IconButton label="Close" keys="Escape" icon="close" onClick={leave} />
      </header>
      <main
        ref={main}
        data-heir
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-hidden"
      >
        <div className="mx-auto max-w-6xl px-4 pt-6 pb-16 lg:px-6">
          <h1 className="pb-2 font-medium text-quiet text-ui">Family of prompts</h1>
          <Part>
            <FoundFamily
              key={name}
              name={name}
              filters={filters}
              onFilters={setFilters}
              sides={sides}
              onSides={setSides}
            />
          </Part>
        </div>
      </main>
    </div>
  );
}

type FoundFamilyProps = { name: string } & Pick<
  Parameters<typeof Family>[0],
  "filters" | "onFilters" | "sides" | "onSides"
>;

function FoundFamily({ name, ...address }: FoundFamilyProps) {
  const { ready } = useCatalogStatus();
  const { family, error, retry } = useFamily(name);
  const findTried = useFindTried();
  if (error)
    return (
      <Message
        icon="alert"
        title="The family could not be read"
        actions={
          <Button variant="primary" icon="refresh" onClick={retry}>
            Retry
          </Button>
        }
      >
        Your assets are safe.
      </Message>
    );
  if (family === undefined || !ready)
    return <div aria-hidden="true" className="h-6 w-2/3 rounded bg-control" />;
  if (family === null)
    return (
      <Message
        icon="search"
        title="There is no such family"
        actions={
          <a href={`${routes.prompts}?fold=1`} className="font-medium text-ui underline underline-offset-4">
            All families
          </a>
        }
      >
        None of its prompts is in your library, as far as it has been fetched.
      </Message>
    );
  const template = writeTemplate(family.template);
  return (
    <Family
      {...address}
      family={family}
      actions={
        <>
          <CopyButton label="Copy template" variant="button" text={() => template} />
          <VariantsButton prompt={template} findTried={findTried} />
        </>
      }
    />
  );
}
