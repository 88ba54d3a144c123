import { insetFocusRing } from "#ui/keyboard/focus-ring.ts";
import { Letter } from "../view/letter.tsx";
import type { FieldRow } from "./fields.ts";

interface FieldTableProps {
  letters: readonly string[];
  rows: readonly FieldRow[];
}

/** All fields, those that differ first. Four columns just fit the panel; where they do not, the table scrolls within itself. */
export function FieldTable({ letters, rows }: FieldTableProps) {
  const cell = letters.length > 3 ? "px-1 first:pl-3" : letters.length > 2 ? "px-2" : "px-3";
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
            <th scope="col" className={`py-2 font-medium text-quiet ${cell}`}>
              Field
            </th>
            {letters.map((letter) => (
              <th key={letter} scope="col" className={`py-2 ${cell}`}>
                <Letter>{letter}</Letter>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values, differs }) => (
            <tr key={name} className="border-line border-b last:border-b-0">
              <th scope="row" className={`py-1.5 align-top font-medium text-quiet ${cell}`}>
                {name}
                {differs && <span className="sr-only"> (differs)</span>}
              </th>
              {letters.map((letter, i) => (
                <td
                  key={letter}
                  className={`min-w-17 max-w-60 py-1.5 align-top wrap-anywhere tabular-nums ${cell} ${differs ? "font-medium text-ink" : "text-quiet"}`}
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
