import { Basket } from "#features/basket/index.ts";
import { VariantsButton } from "#features/copying/index.ts";
import { Part } from "#ui/late/part.tsx";
import { PlainPage } from "../plain-page.tsx";

/** The page of the prompts that a person has gathered. */
export function BasketPage() {
  return (
    <PlainPage title="Basket" width="max-w-3xl">
      <Part>
        <Basket more={(text) => <VariantsButton prompt={text} />} />
      </Part>
    </PlainPage>
  );
}
