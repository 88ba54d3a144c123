const storageKey = "contact-sheet.tab";

let name: string | undefined;

/** Tells this tab from all others, through reloads; where storage is refused, for as long as the page lives. */
export function tabName(): string {
  if (name) return name;
  try {
    name = sessionStorage.getItem(storageKey) ?? undefined;
  } catch {
    // As below.
  }
  name ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  try {
    sessionStorage.setItem(storageKey, name);
  } catch {
    // Private mode: what is kept by this name is found as long as the page lives.
  }
  return name;
}
