import type { ReactNode } from "react";

interface MarkedProps {
  text: string;
  /** Offsets into `text`, in order and apart from each other. */
  ranges: readonly { start: number; end: number }[];
}

/** Text in which some ranges are marked, quietly: it stays text to read. */
export function Marked({ text, ranges }: MarkedProps) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    parts.push(
      text.slice(done, start),
      <mark key={start} className="rounded-xs bg-hover text-ink underline decoration-quiet">
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  parts.push(text.slice(done));
  return parts;
}
