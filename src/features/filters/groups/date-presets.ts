/** "YYYY-MM-DD" of a moment, in the viewer's own time zone. */
export function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The usual ranges, by their first day; all are open towards now, so that what arrives next is in them too. */
export function datePresets(now: Date): { label: string; from: string }[] {
  const daysAgo = (n: number) => localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - n));
  return [
    { label: "Today", from: daysAgo(0) },
    { label: "Last 7 days", from: daysAgo(6) },
    { label: "Last 30 days", from: daysAgo(29) },
    { label: "This year", from: `${now.getFullYear()}-01-01` },
  ];
}
