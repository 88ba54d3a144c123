import { useEffect, useEffectEvent } from "react";

/** What a key may ask for: a field to type in. */
export type FieldName = "tags" | "note";

/** Milliseconds after which a press is forgotten: its answer would come as a surprise. */
const patience = 2_000;

const fields = new Map<FieldName, Set<() => void>>([
  ["tags", new Set()],
  ["note", new Set()],
]);
let wanted: { name: FieldName; at: number } | undefined;

/** Leads to a field: to the one mounted last, or to the next that is, where it is on its way. */
export function askForField(name: FieldName): void {
  const lead = [...(fields.get(name) ?? [])].at(-1);
  if (lead) lead();
  else wanted = { name, at: performance.now() };
}

/** While mounted, `lead` is called where a key asks for this field; not while `off`. */
export function useWantedField(name: FieldName, lead: () => void, off = false): void {
  const late = useEffectEvent(lead);
  useEffect(() => {
    if (off) return;
    const own = () => late();
    fields.get(name)?.add(own);
    const due = wanted?.name === name && performance.now() - wanted.at < patience;
    if (due) {
      wanted = undefined;
      own();
    }
    return () => void fields.get(name)?.delete(own);
  }, [name, off]);
}
