/**
 * The results of `work` in the order of `items`, of which so many are under way while the reader is busy with one. `work`
 * must not reject. What is under way when the reader leaves is left to itself.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    underWay.push(work(item));
    const first = underWay.length > atOnce ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
