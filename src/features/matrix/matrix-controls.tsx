import { type Sides, swapped, withSide } from "#contract/facets/matrix-axes.ts";
import type { FoundMatrix } from "#library/matrix.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { showToast } from "#ui/layers/toast.tsx";
import type { FacetLabelOf } from "./rules/labels.ts";
import type { Axes } from "./use-axes.ts";
import { useSaveCsv } from "./use-save-csv.ts";

interface MatrixControlsProps {
  onSides: (sides: Sides) => void;
  answer: FoundMatrix["answer"];
  axes: Axes;
  labelOf: FacetLabelOf;
}

/** What lies on the two sides, and the way to take the matrix along. */
export function MatrixControls({ onSides, answer, axes, labelOf }: MatrixControlsProps) {
  const { sides, options, names } = axes;
  const save = useSaveCsv(answer, axes, labelOf);
  return (
    <>
      <Select
        label="Rows"
        value={sides.rows}
        options={options}
        names={names}
        onChange={(axis) => onSides(withSide(sides, "rows", axis))}
      />
      <IconButton label="Swap rows and columns" icon="loop" onClick={() => onSides(swapped(sides))} />
      <Select
        label="Columns"
        value={sides.cols}
        options={options}
        names={names}
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
