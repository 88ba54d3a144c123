import { formatCount } from "#shared/format.ts";
import type { FileProblem } from "./file-problem.ts";

/** More would not be read before the first are mended. */
const most = 8;

/** What is wrong with a file, line by line. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  // Many entries of one line may be wrong in the same way.
  const distinct = [
    ...new Map(problems.map((problem) => [`${problem.line} ${problem.text}`, problem])).entries(),
  ];
  const more = distinct.length - most;
  return (
    <ul className="flex flex-col gap-2 text-ui">
      {distinct.slice(0, most).map(([key, { line, text }]) => (
        <li key={key} className="wrap-anywhere">
          {line !== undefined && <span className="font-medium tabular-nums">Line {formatCount(line)}: </span>}
          {text}
        </li>
      ))}
      {more > 0 && <li className="text-quiet">And {formatCount(more)} more like these.</li>}
    </ul>
  );
}
