import { type ComponentType, lazy as reactLazy, useState } from "react";

// biome-ignore lint/suspicious/noExplicitAny: the props are the component's own, as in React's lazy.
type AnyComponent = ComponentType<any>;

/** The components among what a module exports. */
type Components<Code> = { [K in keyof Code as Code[K] extends AnyComponent ? K : never]: Code[K] };

/** The code of a part could not be fetched. */
export class CodeError extends Error {
  override name = "CodeError";
}

const failed = new Set<() => void>();

/** A part whose code can be fetched before it is shown. */
type Late<T> = T & {
  /**
   * Fetches the code now; a failure is told when it is shown. What has arrived by then is shown at once: React's own `lazy`
   * stands aside for its placeholder even where the code is there, and what follows a placeholder it keeps back for 300 ms.
   */
  ahead: () => Promise<void>;
};

/**
 * The component `name` of a module, as React's `lazy`, which keeps a failure for ever: here `renewCode` asks again for what
 * could not be fetched. Its code is not asked for before `after` has settled. Only below `Part`.
 */
export function lazy<Code, Name extends keyof Components<Code>>(
  load: () => Promise<Code>,
  name: Name,
  after?: Promise<unknown>,
): Late<Components<Code>[Name] & AnyComponent> {
  type T = Components<Code>[Name] & AnyComponent;
  const component = async () => ((await load()) as Components<Code>)[name] as T;
  let loaded: AnyComponent | undefined;
  const attempt = () =>
    reactLazy(async () => {
      await after;
      try {
        return { default: await component() };
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
    // Another component in the same place would be mounted anew: which of the two it is stays, until it fails.
    const [Arrived] = useState(() => loaded);
    const Current = Arrived ?? (current as AnyComponent);
    return <Current {...props} />;
  };
  const ahead = async () => {
    loaded ??= await component().catch(() => undefined);
  };
  return Object.assign(Lazy as unknown as T, { ahead });
}

/** What could not be fetched is asked for again when it is rendered next. */
export function renewCode(): void {
  for (const renew of failed) renew();
  failed.clear();
}
