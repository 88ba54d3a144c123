import { Listeners } from "./listeners.ts";

const prefix = "contact-sheet:";

/** Something small that this browser keeps, in localStorage as JSON. All of them: `stored-values.ts`. */
export interface StoredValue<T> {
  name: string;
  /** Whether what was read is of the shape: another version may have kept it, or a person edited it. */
  accepts: (value: unknown) => value is T;
  /** Stands in for what is absent or cannot be read: nothing kept here is worth an error. */
  fallback: T;
}

/** What this page has read or written: the only copy where storage is refused. */
const known = new Map<string, unknown>();
const listeners = new Map<string, Listeners>();

const tell = (name: string) => listeners.get(name)?.tell();

/** What is kept, the same value each time until it is written. */
export function readStored<T>({ name, accepts, fallback }: StoredValue<T>): T {
  if (!known.has(name)) known.set(name, parse(name));
  const value = known.get(name);
  return accepts(value) ? value : fallback;
}

function parse(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + name) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps `value` where storage allows it; else it lasts until the page is left. */
export function writeStored<T>({ name }: StoredValue<T>, value: T): void {
  known.set(name, value);
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Private mode or a full quota.
  }
  tell(name);
}

/** Calls `listener` after each write of the value in this page. Returns its undo. */
export function onStored<T>({ name }: StoredValue<T>, listener: () => void): () => void {
  const all = listeners.get(name) ?? new Listeners();
  listeners.set(name, all);
  return all.add(listener);
}

/** Forgets every value that `which` picks by its name and content. */
export function forgetStored(which: (name: string, value: unknown) => boolean): void {
  let names: string[] = [];
  try {
    names = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    // Where storage is refused, only this page knows anything.
  }
  for (const name of new Set([...names.map((key) => key.slice(prefix.length)), ...known.keys()])) {
    if (!which(name, known.get(name) ?? parse(name))) continue;
    known.delete(name);
    try {
      localStorage.removeItem(prefix + name);
    } catch {
      // As above.
    }
    tell(name);
  }
}

/** Follows what other tabs write to a value. Returns its undo. */
export function followTabs(values: readonly { name: string }[]): () => void {
  const names = new Set(values.map(({ name }) => name));
  const hear = ({ key }: StorageEvent) => {
    const name = key?.startsWith(prefix) ? key.slice(prefix.length) : undefined;
    if (name === undefined || !names.has(name)) return;
    known.delete(name);
    tell(name);
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}
