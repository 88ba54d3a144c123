import { existsSync } from "node:fs";
import { marksOf } from "#catalog/model/overlay/marks-of.ts";
import { merged, type SubjectRegisters } from "#catalog/model/overlay/subject-registers.ts";
import type { Marks } from "#contract/marks.ts";
import { onlyPerson } from "#contract/persons/whose-copy.ts";
import { assetOfSubject } from "#contract/registers.ts";
import type { Env } from "#server/env.ts";
import { openDatabase, storeIn, toldPlace } from "#server/store/open-store.ts";
import { StoreKeeper } from "#server/store/store-keeper.ts";

/** By subject ("i.3f2"), which is a manifest's key too. What has none is not in it. */
export type MarksBySubject = ReadonlyMap<string, Marks>;

/**
 * What people have marked in the library, beside a server that may be running; or why there is nothing. Throws an
 * `ApiError` where there is a store that cannot be read: an archive without its marks would pass for one with.
 */
export async function readMarks(env: Env): Promise<{ marks: MarksBySubject; lacking?: string }> {
  const place = toldPlace(env);
  if (env.databaseUrl === "" && !existsSync(place))
    return { marks: new Map(), lacking: `There are no marks: ${place} does not exist.` };
  const keeper = new StoreKeeper({ open: async () => storeIn(await openDatabase(env)), place, retryMs: 0 });
  try {
    return await keeper.use(async (store) => {
      if (!(await store.libraries()).includes(env.library))
        return { marks: new Map(), lacking: `There are no marks: ${place} has no library “${env.library}”.` };
      const registers = new Map<string, SubjectRegisters>();
      await store.readAll(env.library, async (some) => {
        for (const register of some) {
          if (!assetOfSubject(register.subject)) continue;
          registers.set(register.subject, merged(registers.get(register.subject) ?? [], [register]));
        }
      });
      const marks = Array.from(registers, ([subject, of]) => [subject, marksOf(of, onlyPerson)] as const);
      return { marks: new Map(marks) };
    });
  } finally {
    await keeper.close();
  }
}
