import type { Port } from "../rpc/port.ts";
import { serveCatalog } from "./serve-catalog.ts";

// The types in use are those of a page; in a worker the global scope is itself the port.
serveCatalog(globalThis as unknown as Port, { serverOf: (whose) => whose });
