/** Two slots, by their places. */
export type Sides = readonly [rows: number, columns: number];

type Slots = readonly { readonly values: readonly string[] }[];

/** The sides that somebody has chosen, or else the usual ones where there are no such slots. Null where there are no two. */
export const sidesAmong = (slots: Slots, chosen: Sides | null): Sides | null =>
  chosen?.every((slot) => slot < slots.length) ? chosen : usualSides(slots);

/** The two slots with the most values: rows have room for more of them than columns. */
function usualSides(slots: Slots): Sides | null {
  const [rows, columns] = [...slots.keys()].sort(
    (one, other) => (slots[other]?.values.length ?? 0) - (slots[one]?.values.length ?? 0) || one - other,
  );
  return rows === undefined || columns === undefined ? null : [rows, columns];
}
