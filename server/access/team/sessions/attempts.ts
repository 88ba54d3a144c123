import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../../../store/tables.ts";

/** So many wrong passwords cost nobody anything; from then on each makes the next wait twice as long. */
const free = 5;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;
/** An account that nobody has tried for so long begins anew. */
const forgottenMs = 24 * 3_600_000;

/** Slows those who guess at one account's password, from wherever they do, and whether or not there is such an account. */
export class Attempts {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * A password is about to be tried: 0 where it may, else the milliseconds to wait. It is counted before it is looked at,
   * so that many at once are counted too.
   */
  async begin(email: string, now = Date.now()): Promise<number> {
    const key = keyOf(email);
    const row = await this.#db
      .selectFrom("sign_in_attempts")
      .selectAll()
      .where("key", "=", key)
      .executeTakeFirst();
    if (row && row.until > now) return row.until - now;
    const count = row && row.until > now - forgottenMs ? row.count + 1 : 1;
    const waitMs = count < free ? 0 : Math.min(firstWaitMs * 2 ** Math.min(count - free, 20), longestWaitMs);
    const until = now + waitMs;
    if (!row) {
      await this.#db
        .insertInto("sign_in_attempts")
        .values({ key, count, until })
        .onConflict((c) =>
          c.column("key").doUpdateSet((eb) => ({ count: eb("sign_in_attempts.count", "+", 1) })),
        )
        .execute();
      return 0;
    }
    const { numUpdatedRows } = await this.#db
      .updateTable("sign_in_attempts")
      .set({ count, until })
      .where("key", "=", key)
      .where("count", "=", row.count)
      .executeTakeFirst();
    // Somebody else tries at this very moment.
    return numUpdatedRows > 0n ? 0 : 1_000;
  }

  /** The password was right: earlier slips are forgotten, and so is what is long past. */
  async succeeded(email: string, now = Date.now()): Promise<void> {
    await this.#db
      .deleteFrom("sign_in_attempts")
      .where((eb) => eb.or([eb("key", "=", keyOf(email)), eb("until", "<", now - forgottenMs)]))
      .execute();
  }
}

/** Of one length, and it tells nobody who was tried. */
const keyOf = (email: string): string =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("base64url");
