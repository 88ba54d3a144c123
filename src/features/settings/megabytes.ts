/** "34 MB", "0.4 MB", "less than 0.1 MB", with the locale's separators: what a number of bytes is about. */
export function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  if (value < 0.1) return `less than ${(0.1).toLocaleString()} MB`;
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(undefined, { maximumFractionDigits: digits })} MB`;
}
