import { onlyPerson } from "#contract/persons/whose-copy.ts";
import type { Access } from "./access.ts";

/** Nobody signs in: whoever reaches the server is the one person who owns the library. */
export function createNoneAccess({ key, library }: { key: string; library: string }): Access {
  return { way: "none", visitorOf: () => ({ key, library, person: onlyPerson, role: "owner" }) };
}
