/** The two slots with the most values: rows have room for more of them than columns. Null where there are no two. */
export function usualSides(
  slots: readonly { readonly values: readonly string[] }[],
): readonly [rows: number, columns: number] | null {
  const [rows, columns] = [...slots.keys()].sort(
    (one, other) => (slots[other]?.values.length ?? 0) - (slots[one]?.values.length ?? 0) || one - other,
  );
  return rows === undefined || columns === undefined ? null : [rows, columns];
}
