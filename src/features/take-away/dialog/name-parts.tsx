/** From the first letter of a script that runs from right to left to the last one, within one folder's or file's name. */
const rightToLeft =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}](?:[^/]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])?)/u;

/**
 * A path whose parts stand in the order of the template, whatever they are written in: without a border around it, a prompt in
 * Arabic would take the date before it and the id behind it along.
 */
export function NameParts({ name }: { name: string }) {
  // Split by a group, every second piece is one that matched.
  return name.split(rightToLeft).map((piece, i) => {
    const key = `${i} ${piece}`;
    return i % 2 === 1 ? <bdi key={key}>{piece}</bdi> : <span key={key}>{piece}</span>;
  });
}
