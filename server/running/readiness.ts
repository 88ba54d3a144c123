import { existsSync } from "node:fs";
import { join } from "node:path";
import type { StoreKeeper } from "../store/store-keeper.ts";

/** Why the server is not ready: it is about to end, the store cannot be used, or the client has not been built. */
type Unready = "stopping" | "store" | "client";

/** Looks what is not ready; nothing where all is. */
export type Readiness = () => Promise<Unready[]>;

interface ReadinessParts {
  keeper: StoreKeeper;
  clientDirectory: string;
  /** Whether the server takes nothing new. */
  stopping: () => boolean;
}

/** Whoever asks is a machine that asks again: it is answered rather than kept waiting. */
const patienceMs = 2_000;

export function createReadiness({ keeper, clientDirectory, stopping }: ReadinessParts): Readiness {
  return async () => {
    if (stopping()) return ["stopping"];
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(false), patienceMs);
    const works = keeper
      .use((store) => store.libraries())
      .then(
        () => true,
        () => false,
      );
    const store = await Promise.race([works, late.promise]);
    clearTimeout(timer);
    const client = existsSync(join(clientDirectory, "index.html"));
    return [...(store ? [] : ["store" as const]), ...(client ? [] : ["client" as const])];
  };
}
