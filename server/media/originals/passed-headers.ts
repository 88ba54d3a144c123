const validators = ["etag", "last-modified"];

function pick(headers: Headers, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** What goes out of a host's answer whose body goes out as it comes. */
export function withBody(headers: Headers): Record<string, string> {
  return pick(headers, ["content-length", "content-range", "accept-ranges", ...validators]);
}

/**
 * What goes out of a 304 or 416, of which nothing but the status is sent. A length, or any other word on a body that
 * does not follow, would have the next answer on the connection read as this one's body.
 */
export function withoutBody(status: number, headers: Headers): Record<string, string> {
  if (status !== 416) return pick(headers, validators);
  const range = headers.get("content-range") ?? "";
  return { "content-length": "0", ...(/^bytes \*\/\d{1,16}$/.test(range) && { "content-range": range }) };
}

/** What goes out to a HEAD, which was asked as a range: the whole file's length, where the host tells it. */
export function withoutRange(headers: Headers): Record<string, string> {
  const range = headers.get("content-range");
  const total = range === null ? headers.get("content-length") : /\/(\d{1,16})$/.exec(range)?.[1];
  return {
    ...pick(headers, ["accept-ranges", ...validators]),
    ...(total && { "content-length": total }),
  };
}
