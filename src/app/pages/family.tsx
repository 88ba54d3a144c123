import { Family } from "#features/prompts/index.ts";
import { useFamily } from "#library/prompts/families.ts";
import { useStatusOf } from "#library/status.ts";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { Part } from "#ui/late/part.tsx";
import { Failed } from "#ui/words/failed.tsx";
import { Message } from "#ui/words/message.tsx";
import { FoldingLine } from "../folding-line.tsx";
import { useFamilyAddress } from "../navigation/use-family-address.ts";
import { PlainPage } from "../plain-page.tsx";
import { FamilyActions } from "../prompts/family-actions.tsx";
import { AltClicks } from "../ways/alt-clicks.tsx";

/** The page of a family of prompts. */
export function FamilyPage() {
  const { name, filters, setFilters, sides, setSides } = useFamilyAddress();
  return (
    <PlainPage title="Family" width="max-w-6xl lg:px-6">
      <AltClicks />
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
    </PlainPage>
  );
}

type FoundFamilyProps = { name: string } & Pick<
  Parameters<typeof Family>[0],
  "filters" | "onFilters" | "sides" | "onSides"
>;

function FoundFamily({ name, ...address }: FoundFamilyProps) {
  const ready = useStatusOf((status) => status.ready);
  const { family, error, retry } = useFamily(name);
  if (error)
    return (
      <Failed title="The family could not be read" onRetry={retry}>
        Your assets are safe.
      </Failed>
    );
  if (family === undefined || !ready)
    return (
      <div className="grid gap-3">
        <div aria-hidden="true" className="h-6 w-2/3 rounded bg-control" />
        <FoldingLine />
      </div>
    );
  if (family === null)
    return (
      <Message
        icon="search"
        title="There is no such family"
        actions={
          <a
            href={under(`${routes.prompts}?fold=1`)}
            className="font-medium text-ui underline underline-offset-4"
          >
            All families
          </a>
        }
      >
        None of its prompts is in your library, as far as it has been fetched.
      </Message>
    );
  return (
    <Family {...address} family={family} actions={(chosen) => chosen && <FamilyActions chosen={chosen} />} />
  );
}
