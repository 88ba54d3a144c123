import type { Sourced } from "#contract/take-away/sourced.ts";
import { useMarksOf } from "#library/marks-of.ts";
import { fillOwnTemplate, readOwnTemplate } from "./own-template.ts";

interface PreviewProps {
  text: string;
  /** The asset that it is shown for. */
  sample: Sourced;
  className?: string;
}

/** What a template makes of an asset, or why it makes nothing. */
export function Preview({ text, sample, className = "" }: PreviewProps) {
  const { marks } = useMarksOf(sample);
  const read = readOwnTemplate(text);
  return (
    <p dir="auto" className={`whitespace-pre-wrap wrap-anywhere ${className}`}>
      {read.ok ? fillOwnTemplate(read.parts, sample, marks) : read.problem}
    </p>
  );
}
