import { slotsOf } from "#catalog/families.ts";
import {
  type AxisId,
  axisNames,
  facetAxes,
  familyOfSlots,
  isSlot,
  placeOfSlot,
  type Sides,
  settledSides,
  slotAxis,
} from "#contract/facets/matrix-axes.ts";
import { mostSlots } from "#contract/prompts/prompt-template.ts";
import { titleOfSlot } from "#contract/prompts/slot-value.ts";
import type { AssetQuery } from "#contract/query.ts";
import { useFamilyFace } from "#library/prompts/families.ts";
import { brief } from "#ui/words/brief.ts";
import { tellApart } from "#ui/words/tell-apart.ts";

export interface Axes {
  /** What the address asks for, or the usual axis where the family has no such slot. */
  sides: Sides;
  /** All that can lie on a side, in the order in which they are offered. */
  options: readonly AxisId[];
  /** How each is offered: "Slot 1: cat, dog, …". */
  names: Readonly<Record<AxisId, string>>;
  /** What one is called: "Slot 1". */
  titleOf: (axis: AxisId) => string;
}

/** Characters of a slot's name, and of a value beside it. */
const most = { name: 40, value: 16 };

/** What can lie on the sides of a matrix: facets, and the slots of the family where it is of one. */
export function useAxes(query: AssetQuery, asked: Sides): Axes {
  const family = familyOfSlots(query);
  const { face } = useFamilyFace(family ?? undefined);
  const slots = face ? slotsOf(face) : [];
  // Until the family is known, its slots are taken for what the address says.
  const isOpen = family !== null && face === undefined;
  const sides = settledSides(asked, isOpen ? mostSlots : slots.length);
  const titleOf = (axis: AxisId) => {
    if (!isSlot(axis)) return axisNames[axis];
    const place = placeOfSlot(axis);
    return brief(titleOfSlot(slots[place]?.name, place), most.name);
  };
  const offered = isOpen
    ? [sides.rows, sides.cols].filter(isSlot).map((axis) => [axis, titleOf(axis)] as const)
    : slots.map(({ values }, place) => {
        const axis = slotAxis(place);
        const [first = "", second = "", ...more] = tellApart(values).map((value) => brief(value, most.value));
        return [axis, `${titleOf(axis)}: ${first}, ${second}${more.length > 0 ? ", …" : ""}`] as const;
      });
  return {
    sides,
    options: [...facetAxes, ...offered.map(([axis]) => axis)],
    names: { ...axisNames, ...Object.fromEntries(offered) },
    titleOf,
  };
}
