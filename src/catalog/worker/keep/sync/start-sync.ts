import type { MarkKeeper } from "../mark-keeper.ts";
import { ChangeSync } from "./change-sync.ts";
import { type ChangesApi, changesOf } from "./changes-api.ts";
import { leading } from "./leading.ts";
import { SyncSide } from "./sync-side.ts";

/** Whose marks are sent where: see `Session`. Tests say how instead. */
export interface KeptServer {
  account: string;
  library: string;
  api?: ChangesApi;
  /** Resolves when this is the tab that speaks to the server for all of this browser; until `signal` aborts. */
  lead?: (signal: AbortSignal) => Promise<void>;
}

interface Parts {
  server: KeptServer;
  keeper: MarkKeeper;
  person: string;
  /** This tab has changed what is kept, by what the server has said. */
  onWritten: () => void;
  onStatus: () => void;
  signal: AbortSignal;
}

/** Speaks to the server once it is this tab's turn, or at once when told to `start`; until `signal` aborts. */
export function startSync({ server, keeper, person, onWritten, onStatus, signal }: Parts) {
  const { library, account } = server;
  const side = new SyncSide(keeper, onWritten);
  const sync = new ChangeSync({
    side,
    api: server.api ?? changesOf({ account, library }),
    library,
    person,
    onStatus,
  });
  signal.addEventListener("abort", () => sync.stop(), { once: true });
  const lead = server.lead ?? ((ended) => leading(library, ended));
  void lead(signal).then(
    () => sync.start(),
    () => {
      // Aborted while still in line.
    },
  );
  return { side, sync };
}

export type Speaking = ReturnType<typeof startSync>;
