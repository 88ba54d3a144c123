const prefix = "contact-sheet:";

/**
 * A small preference kept in this browser. Anything that cannot be read (storage refused, another version's shape,
 * edited by hand) is `fallback`: a preference is never worth an error.
 */
export function readStored<T, F = T>(
  name: string,
  accepts: (value: unknown) => value is T,
  fallback: F,
): T | F {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? "null");
    return accepts(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/** Keeps `value` (anything JSON can hold) where storage allows it; else it lasts until the page is left. */
export function writeStored(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Private mode or a full quota.
  }
}

export const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
