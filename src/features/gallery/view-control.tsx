import { Segmented } from "#ui/controls/segmented.tsx";
import type { View } from "./layout/sheet-layout.ts";

const views = [
  { value: "rows", label: "Rows", icon: "rows" },
  { value: "grid", label: "Grid", icon: "grid" },
  { value: "list", label: "List", icon: "list" },
] as const;

/** How the sheet is laid out: justified rows, square cells, or lines with their prompts. */
export function ViewControl({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return <Segmented<View> label="View" value={view} segments={views} onChange={onChange} />;
}
