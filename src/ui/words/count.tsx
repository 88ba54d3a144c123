import { formatCount } from "#shared/format.ts";

/** A number with the locale's separators, in figures of equal width. */
export function Count({ value, className = "" }: { value: number; className?: string }) {
  return <span className={`tabular-nums ${className}`}>{formatCount(value)}</span>;
}
