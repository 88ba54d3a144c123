import { type ComponentType, lazy as reactLazy } from "react";

// biome-ignore lint/suspicious/noExplicitAny: the props are the component's own, as in React's lazy.
type AnyComponent = ComponentType<any>;
type Load<T extends AnyComponent> = () => Promise<{ default: T }>;

/** The code of a part could not be fetched. */
export class CodeError extends Error {
  override name = "CodeError";
}

const failed = new Set<() => void>();

/**
 * As React's `lazy`, which keeps a failure for ever: here `renewCode` asks again for what could not be fetched.
 * Only below `Part`.
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
