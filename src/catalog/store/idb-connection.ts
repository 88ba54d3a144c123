import {
  answering,
  BlockedError,
  type Connection,
  connect,
  isOfNewer,
  isRefusal,
  remove,
} from "./database.ts";
import { databaseName } from "./database-name.ts";
import { migrations, type Schema } from "./idb-schema.ts";
import type { AtOpening } from "./store.ts";

/** What a transaction may wait for others, milliseconds: theirs take some tens. */
const patience = 8_000;

/**
 * Opens one account's database. One that is newer than this code or cannot be opened is deleted and begun anew: the
 * provider still has it all. But a newer one stays where no server answers: this is a kept page of the version before then,
 * and nothing could be fetched again. Rejects so, where the browser gives no storage, or with `BlockedError`.
 */
export async function connectTo(
  account: string,
  waits = patience,
): Promise<Connection<Schema> & { atOpening: AtOpening }> {
  const stores = ["checkpoint", "pages", "snapshot"] as const;
  const plan = { name: databaseName(account), migrations, stores };
  const connection = await connect(plan).catch(async (error) => {
    if (error instanceof BlockedError || isRefusal(error)) throw error;
    if (isOfNewer(error) && !(await canFetchAgain())) throw error;
    await remove(plan.name);
    return connect(plan);
  });
  const atOpening = await answering(connection.db, stores, waits, async (tx) => {
    const [preview, checkpoint] = await Promise.all([
      tx.objectStore("snapshot").get("firstScreen"),
      tx.objectStore("checkpoint").get("checkpoint"),
    ]).catch(() => []);
    return { preview: preview as AtOpening["preview"], checkpoint };
  });
  return { ...connection, atOpening };
}

/** Hardly anybody ever needs its code. */
async function canFetchAgain(): Promise<boolean> {
  const { serverAnswers } = await import("#shared/server-reach.ts");
  return serverAnswers();
}
