/** An id for something new. Not by `randomUUID`, which browsers have on pages of https and of this machine alone. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
