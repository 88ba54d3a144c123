import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Reset } from "#contract/persons/team.ts";
import { isSqlite } from "../../../store/migrations/is-sqlite.ts";
import type { Tables } from "../../../store/tables.ts";
import { hashOf, type LinkState, newToken, stateOf } from "./tokens.ts";

/** Milliseconds in which the link may be used: it opens an account that is there already, so it is short. */
const validMs = 86_400_000;
/** Those that were used or have expired are kept so long that their links can say so. */
const keptMs = 30 * 86_400_000;

/** better-auth's name for a password among the ways in which a person signs in. */
export const byPassword = "credential";

/** Links by which persons who have lost their passwords set new ones, each for one person once. */
export class Resets {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * A link for one who is here; gives its token, which is kept nowhere else. Earlier ones for the same person are good no
   * longer. `by` is who gives it, "" for the terminal.
   */
  async make(person: string, by: string): Promise<{ token: string } & Reset> {
    const token = newToken();
    const made = Date.now();
    const reset = { id: randomUUID(), person, by, made, expires: made + validMs };
    await this.#db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom("password_resets")
        .where((eb) =>
          eb.or([
            eb("expires", "<", made - keptMs),
            eb.and([eb("person", "=", person), eb("used", "is", null)]),
          ]),
        )
        .execute();
      await tx
        .insertInto("password_resets")
        .values({ ...reset, hash: hashOf(token), used: null })
        .execute();
    });
    return { ...reset, token };
  }

  /** Those that may still be used. */
  open(): Promise<Reset[]> {
    return this.#db
      .selectFrom("password_resets")
      .select(["id", "person", "by", "made", "expires"])
      .where("used", "is", null)
      .where("expires", ">", Date.now())
      .execute();
  }

  /** What a link's token is good for; whose password it sets where it is open. */
  async look(token: string): Promise<{ state: LinkState; person?: { name: string; email: string } }> {
    const row = await this.#db
      .selectFrom("password_resets")
      .innerJoin("auth_users", "auth_users.id", "password_resets.person")
      .select(["used", "expires", "name", "email"])
      .where("hash", "=", hashOf(token))
      .executeTakeFirst();
    const state = stateOf(row);
    return row && state === "open" ? { state, person: { name: row.name, email: row.email } } : { state };
  }

  /**
   * Gives the person of an open link a new password, of which `hashed` is kept, and ends all of their sessions. Of two at
   * once one alone gets it: gives whether it was this one. All of it is done or nothing.
   */
  use(token: string, hashed: string): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      const now = Date.now();
      const taken = await tx
        .updateTable("password_resets")
        .set({ used: now })
        .where("hash", "=", hashOf(token))
        .where("used", "is", null)
        .where("expires", ">", now)
        .returning("person")
        .executeTakeFirst();
      if (!taken) return false;
      const { person } = taken;
      const date = isSqlite(this.#db) ? new Date(now).toISOString() : new Date(now);
      const { numUpdatedRows } = await tx
        .updateTable("auth_accounts")
        .set({ password: hashed, updatedAt: date })
        .where("userId", "=", person)
        .where("providerId", "=", byPassword)
        .executeTakeFirst();
      if (numUpdatedRows === 0n)
        await tx
          .insertInto("auth_accounts")
          .values({
            id: randomUUID(),
            userId: person,
            accountId: person,
            providerId: byPassword,
            password: hashed,
            scope: null,
            createdAt: date,
            updatedAt: date,
          })
          .execute();
      await tx.deleteFrom("auth_sessions").where("userId", "=", person).execute();
      return true;
    });
  }

  /** Ends a link; does nothing where it is used or gone. */
  async withdraw(id: string): Promise<void> {
    await this.#db.deleteFrom("password_resets").where("id", "=", id).where("used", "is", null).execute();
  }

  /** Ends the open link of a person, who knows their password after all. */
  async withdrawFor(person: string): Promise<void> {
    await this.#db
      .deleteFrom("password_resets")
      .where("person", "=", person)
      .where("used", "is", null)
      .execute();
  }
}
