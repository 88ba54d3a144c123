import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { noFilter } from "#contract/query.ts";
import { longList } from "#ui/controls/find-field.tsx";
import { SlotFacet } from "./slot-facet.tsx";

/** What a slot of so many values offers, by name. */
function offers(count: number): (string | undefined)[] {
  const values = Array.from({ length: count }, (_, n) => `value ${n}`);
  const html = renderToString(
    <SlotFacet
      slot={{ name: null, values }}
      place={0}
      filter={noFilter}
      counts={values.map(() => 1)}
      onChange={() => {}}
    />,
  );
  return [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
}

it("offers to ask for a value alone, to leave it out, and to find one where there are many", () => {
  expect(offers(2)).toEqual(["Only value 0", "Exclude value 0", "Only value 1", "Exclude value 1"]);
  expect(offers(longList)).not.toContain("Find in slot 1");
  expect(offers(longList + 1)).toContain("Find in slot 1");
});
