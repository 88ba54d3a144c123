import type { Port } from "../rpc/port.ts";
import { pagesOf } from "./fetching/page-source.ts";
import { changesOf } from "./keep/sync/changes-api.ts";
import { leading } from "./keep/sync/leading.ts";
import { serveCatalog } from "./serve-catalog.ts";

// The types in use are those of a page; in a worker the global scope is itself the port.
serveCatalog(globalThis as unknown as Port, pagesOf, (whose) => ({
  api: changesOf(whose),
  library: whose.library,
  lead: (signal) => leading(whose.library, signal),
}));
