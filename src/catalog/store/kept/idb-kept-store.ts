import type { DBSchema, IDBPDatabase } from "idb";
import { answering, connect, type Migrations } from "../database.ts";
import { keptDatabaseName } from "../database-name.ts";
import type { Loss } from "../store.ts";
import { forgotten, freshState, nextState } from "./kept-state.ts";
import {
  type KeptChange,
  type KeptSelection,
  type KeptState,
  type KeptStore,
  mostSelections,
  type Queued,
  type StoredBucket,
} from "./kept-store.ts";

interface Schema extends DBSchema {
  state: { key: "state"; value: KeptState };
  buckets: { key: number; value: StoredBucket; indexes: { seq: number } };
  outbox: { key: number; value: Queued; indexes: { seq: number } };
  selections: {
    key: string;
    value: { tab: string; subjects: KeptSelection; at: number };
    indexes: { at: number };
  };
}

const stores = ["state", "buckets", "outbox", "selections"] as const;

const migrations: Migrations<Schema> = [
  (db) => {
    db.createObjectStore("state");
    db.createObjectStore("buckets", { keyPath: "number" }).createIndex("seq", "seq");
    db.createObjectStore("outbox", { keyPath: "order" }).createIndex("seq", "seq");
    db.createObjectStore("selections", { keyPath: "tab" }).createIndex("at", "at");
  },
];

/** What a transaction may wait for others, milliseconds. */
const patience = 8_000;

/**
 * What people add to a library, on disk. Rejects where the browser gives no storage, where a newer version of this code
 * has been here, or with `BlockedError`; never begins anew over what it cannot open, which may not be on the server yet.
 */
export async function openIdbKeptStore(library: string, waits = patience): Promise<KeptStore> {
  const { db, lost } = await connect<Schema>({ name: keptDatabaseName(library), migrations, stores });
  const isThere = await answering(db, stores, waits, (tx) =>
    tx
      .objectStore("state")
      .count("state")
      .catch(() => 0),
  );
  if (isThere === 0) await beginState(db);
  return createStore(db, lost);
}

/** Of several tabs that find nothing, one begins. */
async function beginState(db: IDBPDatabase<Schema>): Promise<void> {
  const tx = begin(db, ["state"], "readwrite");
  if (!(await tx.objectStore("state").get("state"))) await tx.objectStore("state").put(freshState(), "state");
  await tx.done;
}

/** Marks exist nowhere else until the server has them, so a write waits for the disk itself. */
function begin<Mode extends "readonly" | "readwrite">(
  db: IDBPDatabase<Schema>,
  names: (typeof stores)[number][],
  mode: Mode,
) {
  const tx = db.transaction(names, mode, { durability: "strict" });
  // Whoever waits for a request hears of its failure.
  tx.done.catch(() => {});
  return tx;
}

function createStore(db: IDBPDatabase<Schema>, lost: Promise<Loss>): KeptStore {
  return {
    lost,
    async since(seq, outboxSeq = seq) {
      const tx = begin(db, ["state", "buckets", "outbox"], "readonly");
      const after = (number: number) => IDBKeyRange.lowerBound(number, true);
      const [state, buckets, outbox, orders] = await Promise.all([
        stateOf(tx.objectStore("state").get("state")),
        tx.objectStore("buckets").index("seq").getAll(after(seq)),
        tx.objectStore("outbox").index("seq").getAll(after(outboxSeq)),
        tx.objectStore("outbox").getAllKeys(),
      ]);
      return { state, buckets, outbox, orders };
    },
    bucketNumbers: () => begin(db, ["buckets"], "readonly").objectStore("buckets").getAllKeys(),
    async buckets(numbers) {
      const store = begin(db, ["buckets"], "readonly").objectStore("buckets");
      const found = await Promise.all(numbers.map((number) => store.get(number)));
      return found.map((bucket) => bucket?.lines);
    },
    async update(numbers, decide) {
      const tx = begin(db, ["state", "buckets", "outbox"], "readwrite");
      const [state, ...found] = await Promise.all([
        tx.objectStore("state").get("state"),
        ...numbers.map((number) => tx.objectStore("buckets").get(number)),
      ]);
      const buckets = new Map(found.flatMap((bucket) => (bucket ? [[bucket.number, bucket.lines]] : [])));
      // Emptied under the open page: it begins anew, as another place.
      const before = state ?? freshState();
      const change = decide({ state: before, buckets });
      if (!change) return { before, after: before, entries: [] };
      const { state: after, entries } = nextState(before, change);
      await Promise.all([...writes(tx, change, after, entries), tx.done]);
      return { before, after, entries };
    },
    async forget() {
      const tx = begin(db, [...stores], "readwrite");
      const state = tx.objectStore("state");
      const before = (await state.get("state")) ?? freshState();
      const [waiting] = await Promise.all([
        tx.objectStore("outbox").count(),
        tx.objectStore("buckets").clear(),
        tx.objectStore("selections").clear(),
        state.put(forgotten(before), "state"),
        tx.done,
      ]);
      return waiting;
    },
    selection: async (tab) =>
      (await begin(db, ["selections"], "readonly").objectStore("selections").get(tab))?.subjects,
    async keepSelection(tab, selection) {
      const tx = begin(db, ["selections"], "readwrite");
      const store = tx.objectStore("selections");
      await store.put({ tab, subjects: selection, at: Date.now() });
      const byAge = await store.index("at").getAllKeys();
      const oldest = byAge.slice(0, Math.max(0, byAge.length - mostSelections));
      await Promise.all([...oldest.map((old) => store.delete(old)), tx.done]);
    },
    close: () => db.close(),
  };
}

type Writing = ReturnType<typeof begin<"readwrite">>;

function* writes(
  tx: Writing,
  { buckets, remove = [] }: KeptChange,
  after: KeptState,
  entries: readonly Queued[],
): Iterable<Promise<unknown>> {
  const bucketStore = tx.objectStore("buckets");
  const outbox = tx.objectStore("outbox");
  yield tx.objectStore("state").put(after, "state");
  for (const [number, lines] of buckets ?? []) yield bucketStore.put({ number, seq: after.seq, lines });
  for (const order of remove) yield outbox.delete(order);
  for (const entry of entries) yield outbox.put(entry);
}

async function stateOf(read: Promise<KeptState | undefined>): Promise<KeptState> {
  const state = await read;
  if (!state) throw new DOMException("What was kept here has been emptied.", "InvalidStateError");
  return state;
}
