import { formatCount } from "#shared/format.ts";
import type { FileProblem } from "./file-problem.ts";

/** More would not be read before the first are mended. */
const most = 8;

/** What is wrong with a file, line by line. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const more = problems.length - most;
  return (
    <ul className="flex flex-col gap-2 text-ui">
      {problems.slice(0, most).map(({ line, text }) => (
        <li key={`${line} ${text}`} className="wrap-anywhere">
          {line !== undefined && <span className="font-medium tabular-nums">Line {formatCount(line)}: </span>}
          {text}
        </li>
      ))}
      {more > 0 && <li className="text-quiet">And {formatCount(more)} more like these.</li>}
    </ul>
  );
}
