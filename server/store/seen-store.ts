import type { Kysely } from "kysely";
import { inPortions } from "./in-portions.ts";
import { keptText, readText } from "./kept-text.ts";
import type { Tables } from "./tables.ts";

/** Assets that are remembered of a library. */
const mostNewest = 600;

/** What a store remembers beside registers: which accounts have opened a library and what they were seen with, and ended sign-ins. */
export class SeenStore {
  protected readonly db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.db = db;
  }

  async accounts(library: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom("accounts")
      .select("account")
      .where("library", "=", library)
      .execute();
    return rows.map(({ account }) => account);
  }

  async addAccount(library: string, account: string): Promise<void> {
    await this.db
      .insertInto("accounts")
      .values({ library, account, time: Date.now() })
      .onConflict((c) => c.doNothing())
      .execute();
  }

  async newest(library: string): Promise<string[]> {
    const rows = await this.db
      .selectFrom("newest")
      .select("subject")
      .where("library", "=", library)
      .execute();
    return rows.map(({ subject }) => readText(subject));
  }

  async addNewest(library: string, subjects: readonly string[]): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      const { seen } = await tx
        .selectFrom("newest")
        .select((eb) => eb.fn.coalesce(eb.fn.max("seen"), eb.lit(0)).as("seen"))
        .where("library", "=", library)
        .executeTakeFirstOrThrow();
      // The list has the newest first.
      const rows = [...new Set(subjects)]
        .toReversed()
        .map((subject, i) => ({ library, subject: keptText(subject), seen: seen + i + 1 }));
      for (const some of inPortions(rows)) {
        await tx
          .insertInto("newest")
          .values(some)
          .onConflict((c) =>
            c.columns(["library", "subject"]).doUpdateSet((eb) => ({ seen: eb.ref("excluded.seen") })),
          )
          .execute();
      }
      const oldest = await tx
        .selectFrom("newest")
        .select("seen")
        .where("library", "=", library)
        .orderBy("seen", "desc")
        .offset(mostNewest)
        .limit(1)
        .executeTakeFirst();
      if (oldest)
        await tx
          .deleteFrom("newest")
          .where("library", "=", library)
          .where("seen", "<=", oldest.seen)
          .execute();
    });
  }

  async endSession(session: string, until: number): Promise<void> {
    await this.db.deleteFrom("ended_sessions").where("until", "<", Date.now()).execute();
    await this.db
      .insertInto("ended_sessions")
      .values({ session, until })
      .onConflict((c) => c.doNothing())
      .execute();
  }

  async isEnded(session: string): Promise<boolean> {
    const row = await this.db
      .selectFrom("ended_sessions")
      .select("session")
      .where("session", "=", session)
      .executeTakeFirst();
    return row !== undefined;
  }
}
