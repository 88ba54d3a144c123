import type { State } from "#contract/marks.ts";
import { Segmented } from "#ui/controls/segmented.tsx";

const segments = [
  { value: "pick", label: "Pick", icon: "pick" },
  { value: "neither", label: "Neither", icon: "minus" },
  { value: "reject", label: "Reject", icon: "reject" },
] as const;

interface StateChoiceProps {
  /** Null for neither; undefined where several have different ones. */
  state: State | null | undefined;
  onChoose: (state: State | null) => void;
}

export const StateChoice = ({ state, onChoose }: StateChoiceProps) => (
  <Segmented<"pick" | "neither" | "reject" | "mixed">
    label="State"
    value={state === undefined ? "mixed" : (state ?? "neither")}
    segments={segments}
    onChange={(value) => onChoose(value === "pick" || value === "reject" ? value : null)}
  />
);
