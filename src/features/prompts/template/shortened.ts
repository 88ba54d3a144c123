/** Longer texts between slots lose their middle. */
const longest = 120;
const end = 48;

/** The beginning and the end of a long text, cut between words where there are any. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, end).toWellFormed();
  const tail = text.slice(-end).toWellFormed();
  const lastBlank = head.search(/\s\S*$/);
  const firstBlank = tail.search(/\s/);
  return `${lastBlank > 0 ? head.slice(0, lastBlank) : head} … ${firstBlank >= 0 ? tail.slice(firstBlank + 1) : tail}`;
}
