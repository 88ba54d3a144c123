interface ProgressLineProps {
  /** What is under way: "Comparing prompts". */
  label: string;
  /** How much of it is done, from 0 to 1. */
  share: number;
  /** As wide as there is room; else it is a line of text, and on a phone without its bar. */
  wide?: boolean;
}

/** Says quietly how far something is that others wait for. Nothing is read aloud with each step: who asks is told. */
export function ProgressLine({ label, share, wide = false }: ProgressLineProps) {
  const percent = Math.floor(100 * share);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      className="flex items-center gap-3 text-quiet text-ui tabular-nums"
    >
      <span className="whitespace-nowrap">{label}</span>
      <span
        className={`h-1 overflow-hidden rounded-full bg-control ${wide ? "flex-1" : "w-24 max-sm:hidden"}`}
      >
        <span
          // What is told four times a second moves enough, and a page that moves is drawn sixty times.
          className={`block size-full origin-left bg-safelight ${wide ? "" : "transition-transform"}`}
          style={{ transform: `scaleX(${share})` }}
        />
      </span>
      <span>{percent}%</span>
    </div>
  );
}
