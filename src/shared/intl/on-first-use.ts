/**
 * Makes a value when it is first asked for. What of `Intl` is new to a thread loads its tables, which takes ten to forty
 * milliseconds: a page and its worker would wait for that at their start.
 */
export function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
