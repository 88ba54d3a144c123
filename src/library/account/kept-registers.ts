import { useMemo } from "react";
import * as v from "valibot";
import { accountHeader } from "#contract/account-header.ts";
import type { AssetKey } from "#contract/asset.ts";
import { type Change, changesSchema, registerSchema, type Taken, takenSchema } from "#contract/changes.ts";
import { getJson, postJson } from "#contract/get-json.ts";
import { mostChanges, mostSubjects } from "#contract/marks.ts";
import type { Register } from "#contract/registers.ts";
import { endpoints } from "#shared/paths.ts";
import { useCatalog } from "../status.ts";
import { useSession } from "./session.ts";

/** Registers of one request: with long notes it stays within what the server takes. */
const mostAtOnce = 1_000;
const mostBytes = 3_000_000;

export interface KeptRegisters {
  readonly library: string;
  readonly person: string;
  /** All that the server has of this library and person. Rejects with `ApiError`. */
  all(signal: AbortSignal): Promise<Register[]>;
  /**
   * Gives the server registers with their own stamps, and others to be said anew. Each request is taken as a whole, and
   * nothing that has been taken is harmed by giving it again. Resolves to why some were refused, if any were; rejects with
   * `ApiError`. `onTaken` tells how many have been sent.
   */
  give(
    merged: readonly Register[],
    anew: readonly Register[],
    onTaken: (count: number) => void,
  ): Promise<string[]>;
  /** How many of some assets are not in the list. */
  countUnlisted(keys: readonly AssetKey[]): Promise<number>;
}

/** What people have added, as the server keeps it: for copies of all of it. */
export function useKeptRegisters(): KeptRegisters {
  const { account, library, person } = useSession();
  const catalog = useCatalog();
  return useMemo(() => {
    const headers = { [accountHeader]: account };
    const never = new AbortController().signal;
    return {
      library,
      person,
      async all(signal) {
        const registers: Register[] = [];
        for (let since = 0, more = true; more; ) {
          const page = await getJson(`${endpoints.changes}?since=${since}`, changesSchema, signal, headers);
          registers.push(...page.registers.flatMap((one) => (isRegister(one) ? one : [])));
          more = page.more && page.cursor > since;
          since = page.cursor;
        }
        return registers;
      },
      async give(merged, anew, onTaken) {
        let sent = 0;
        const refused: string[] = [];
        const tell = (answer: Taken, count: number) => {
          refused.push(...answer.refused.map(({ reason }) => reason));
          sent += count;
          onTaken(sent);
        };
        for (const registers of inPortions(merged)) {
          const body = { library, registers };
          const answer = await postJson(endpoints.mergeChanges, body, takenSchema, never, headers);
          tell(answer, registers.length);
        }
        for (const changes of changesOf(anew)) {
          const body = { library, client: crypto.randomUUID(), changes };
          const answer = await postJson(endpoints.changes, body, takenSchema, never, headers);
          tell(answer, subjectsIn(changes));
        }
        return refused;
      },
      async countUnlisted(keys) {
        const rows = await Promise.all(keys.map((key) => catalog.find(key)));
        return rows.filter((row) => row === undefined).length;
      },
    };
  }, [account, library, person, catalog]);
}

// The schema's own output type knows no more of a value than that it is there.
const isRegister = (one: unknown): one is Register => v.is(registerSchema, one);

function* inPortions(registers: readonly Register[]): Generator<Register[]> {
  let some: Register[] = [];
  let bytes = 0;
  for (const register of registers) {
    const size = JSON.stringify(register).length;
    if (some.length >= mostAtOnce || (some.length > 0 && bytes + size > mostBytes)) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(register);
    bytes += size;
  }
  if (some.length > 0) yield some;
}

const subjectsIn = (changes: readonly Change[]) =>
  changes.reduce((sum, { subjects }) => sum + subjects.length, 0);

/** Later than any clock: the server takes it for its own present. */
const now = () => Date.now() + 86_400_000;

/** One change a field and value, of as many subjects as may be; a request's worth at a time. */
function* changesOf(registers: readonly Register[]): Generator<Change[]> {
  const alike = Map.groupBy(registers, ({ field, value }) => JSON.stringify([field, value]));
  let some: Change[] = [];
  for (const group of alike.values())
    for (let at = 0; at < group.length; at += mostSubjects) {
      const subjects = group.slice(at, at + mostSubjects).map(({ subject }) => subject);
      const { field = "", value = null } = group[0] ?? {};
      some.push({ id: crypto.randomUUID(), subjects, field, value, time: now() });
      if (some.length < mostChanges && subjectsIn(some) < 10 * mostSubjects) continue;
      yield some;
      some = [];
    }
  if (some.length > 0) yield some;
}
