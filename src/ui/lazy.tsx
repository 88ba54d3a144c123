import { type ComponentType, lazy as reactLazy } from "react";
import { whenIdle } from "#shared/when-idle.ts";

// biome-ignore lint/suspicious/noExplicitAny: the props are the component's own, as in React's lazy.
type AnyComponent = ComponentType<any>;
type Load<T extends AnyComponent> = () => Promise<{ default: T }>;

/** The code of a part could not be fetched. */
export class CodeError extends Error {
  override name = "CodeError";
}

/** Milliseconds after which the first pictures have what they need. */
const settled = 1_000;
/** Milliseconds that one part waits for leisure at most. */
const idleWait = 500;

const loads = new Set<() => Promise<unknown>>();
const failed = new Set<() => void>();

/**
 * As React's `lazy`, which keeps a failure for ever: here `renewCode` asks again for what could not be fetched, and
 * `fetchAllCode` asks for all that has not been needed yet. Only below `Part`.
 */
export function lazy<T extends AnyComponent>(load: Load<T>): T {
  const attempt = () =>
    reactLazy(async () => {
      try {
        return await load();
      } catch (cause) {
        failed.add(renew);
        throw new CodeError("A part's code could not be fetched.", { cause });
      }
    });
  let current = attempt();
  const renew = () => {
    current = attempt();
  };
  loads.add(load);
  const Lazy = (props: React.ComponentProps<T>) => {
    "use no memo"; // `current` changes without React's knowledge, before a part is rendered anew.
    const Current = current as AnyComponent;
    return <Current {...props} />;
  };
  return Lazy as unknown as T;
}

/** What could not be fetched is asked for again when it is rendered next. */
export function renewCode(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/**
 * Fetches the code of all parts, so that they are at hand should the server be stopped. What fails is asked for again
 * when it is needed. One part at a time and only while the browser is at leisure: fetched together with the first pictures
 * they make it a third slower. Returns its undo.
 */
export function fetchAllCode(): () => void {
  let undo = () => {};
  let stopped = false;
  const next = () => {
    // A part that has come may bring parts of its own, so the set is read anew each time.
    const [load] = loads;
    if (stopped || !load) return;
    loads.delete(load);
    void load()
      .catch(() => {})
      .then(() => {
        undo = whenIdle(next, idleWait);
      });
  };
  const timer = setTimeout(next, settled);
  return () => {
    stopped = true;
    clearTimeout(timer);
    undo();
  };
}
