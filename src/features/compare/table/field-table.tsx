import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Letter } from "../view/letter.tsx";
import type { FieldRow } from "./fields.ts";

interface FieldTableProps {
  letters: readonly string[];
  rows: readonly FieldRow[];
}

/** All fields, those that differ first. Four columns are wider than the panel: the table scrolls within itself. */
export function FieldTable({ letters, rows }: FieldTableProps) {
  return (
    <section
      aria-label="Fields"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keys too.
      tabIndex={0}
      className={`overflow-x-auto rounded-lg border border-line ${insetFocusRing}`}
    >
      <table className="w-full border-collapse text-left text-small">
        <thead>
          <tr className="border-line border-b bg-panel">
            <th scope="col" className="px-3 py-2 font-medium text-quiet">
              Field
            </th>
            {letters.map((letter) => (
              <th key={letter} scope="col" className="px-3 py-2">
                <Letter>{letter}</Letter>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values, differs }) => (
            <tr key={name} className="border-line border-b last:border-b-0">
              <th scope="row" className="px-3 py-1.5 align-top font-medium text-quiet">
                {name}
                {differs && <span className="sr-only"> (differs)</span>}
              </th>
              {letters.map((letter, i) => (
                <td
                  key={letter}
                  className={`min-w-24 max-w-60 px-3 py-1.5 align-top wrap-anywhere tabular-nums ${differs ? "font-medium text-ink" : "text-quiet"}`}
                >
                  <bdi>{values[i] || "–"}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
