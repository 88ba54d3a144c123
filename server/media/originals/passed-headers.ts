const validators = ["etag", "last-modified"];

function pick(headers: Headers, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The headers that are passed on with a body that is passed on as it comes. */
export function withBody(headers: Headers): Record<string, string> {
  return pick(headers, ["content-length", "content-range", "accept-ranges", ...validators]);
}

/**
 * The headers that are passed on with a 304 or 416, which has no body. If a length were sent, the browser would read the
 * next answer on the connection as this one's body.
 */
export function withoutBody(status: number, headers: Headers): Record<string, string> {
  if (status !== 416) return pick(headers, validators);
  const range = headers.get("content-range") ?? "";
  return { "content-length": "0", ...(/^bytes \*\/\d{1,16}$/.test(range) && { "content-range": range }) };
}

/** The headers that answer a HEAD, which was asked as a range: the length is the whole file's, where the host tells it. */
export function withoutRange(headers: Headers): Record<string, string> {
  const range = headers.get("content-range");
  const total = range === null ? headers.get("content-length") : /\/(\d{1,16})$/.exec(range)?.[1];
  return {
    ...pick(headers, ["accept-ranges", ...validators]),
    ...(total && { "content-length": total }),
  };
}
