import { axes, axisNames, type Sides, swapped, withSide } from "#contract/facets/matrix-axes.ts";
import type { FoundMatrix } from "#library/matrix.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { showToast } from "#ui/layers/toast.tsx";
import { useSaveCsv } from "./use-save-csv.ts";
import type { LabelOf } from "./use-value.ts";

interface MatrixControlsProps {
  sides: Sides;
  onSides: (sides: Sides) => void;
  answer: FoundMatrix["answer"];
  labelOf: LabelOf;
}

/** What lies on the two sides, and the way to take the matrix along. */
export function MatrixControls({ sides, onSides, answer, labelOf }: MatrixControlsProps) {
  const save = useSaveCsv(answer, labelOf);
  return (
    <>
      <Select
        label="Rows"
        value={sides.rows}
        options={axes}
        names={axisNames}
        onChange={(axis) => onSides(withSide(sides, "rows", axis))}
      />
      <IconButton label="Swap rows and columns" icon="loop" onClick={() => onSides(swapped(sides))} />
      <Select
        label="Columns"
        value={sides.cols}
        options={axes}
        names={axisNames}
        onChange={(axis) => onSides(withSide(sides, "cols", axis))}
      />
      <Button
        variant="quiet"
        icon="download"
        aria-label="Download CSV"
        disabled={!save}
        onClick={() => {
          save?.().catch(() => showToast({ message: "The matrix could not be written. Try again." }));
        }}
      >
        CSV
      </Button>
    </>
  );
}
