import { People } from "#features/people/index.ts";
import { PlainPage } from "../plain-page.tsx";

/** The page of who may see the library. */
export function PeoplePage() {
  return (
    <PlainPage title="People" width="max-w-2xl">
      <h1 className="mb-8 font-semibold text-title">People</h1>
      <People />
    </PlainPage>
  );
}
