import type { Kysely, Transaction } from "kysely";
import type { Member } from "#contract/persons/team.ts";
import { ApiError } from "#contract/problem.ts";
import type { Role } from "#contract/session.ts";
import type { Tables } from "../../../store/tables.ts";
import { byPassword } from "../links/resets.ts";
import { lastOwner, nobodySuch } from "../problems.ts";

/** The persons of a team, and what owners do with them. */
export class Persons {
  readonly #db: Kysely<Tables>;
  /** The row that is held while roles change. */
  readonly #library: string;

  constructor(db: Kysely<Tables>, library: string) {
    this.#db = db;
    this.#library = library;
  }

  async isEmpty(): Promise<boolean> {
    return !(await this.#db.selectFrom("auth_users").select("id").limit(1).executeTakeFirst());
  }

  /** What everybody who has marked something is called, also those who are here no longer. */
  async names(): Promise<{ id: string; name: string }[]> {
    const here = await this.#db.selectFrom("auth_users").select(["id", "name"]).execute();
    const known = new Set(here.map(({ id }) => id));
    const gone = await this.#db.selectFrom("persons").select(["id", "name"]).execute();
    return [...here, ...gone.filter(({ id, name }) => !known.has(id) && name !== id)];
  }

  /** All who may sign in, in the order in which they came. */
  async members(): Promise<Member[]> {
    const rows = await this.#db
      .selectFrom("auth_users")
      .select(["id", "name", "email", "role", "createdAt"])
      .orderBy("createdAt")
      .execute();
    return rows.map(({ createdAt, role, ...row }) => ({
      ...row,
      role: role as Role,
      joined: new Date(createdAt).getTime(),
    }));
  }

  async emailOf(id: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom("auth_users")
      .select("email")
      .where("id", "=", id)
      .executeTakeFirst();
    return row?.email;
  }

  /** The person who signs in with this address, in small letters. */
  async idOf(email: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom("auth_users")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    return row?.id;
  }

  /** Whether a person signs in with a password, or by another service alone. */
  async hasPassword(id: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom("auth_accounts")
      .select("id")
      .where("userId", "=", id)
      .where("providerId", "=", byPassword)
      .executeTakeFirst();
    return row !== undefined;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#db.updateTable("auth_users").set({ name }).where("id", "=", id).execute();
  }

  /** Gives a person another role, from their next request on. Throws the problem where that would leave no owner. */
  setRole(id: string, role: Role): Promise<void> {
    return this.#db.transaction().execute(async (tx) => {
      await this.#hold(tx);
      const before = await roleOf(tx, id);
      if (before === "owner" && role !== "owner") await mustNotBeLast(tx);
      await tx.updateTable("auth_users").set({ role }).where("id", "=", id).execute();
    });
  }

  /** Removes a person with all sessions; what they have marked stays, under their name. */
  remove(id: string): Promise<void> {
    return this.#db.transaction().execute(async (tx) => {
      await this.#hold(tx);
      if ((await roleOf(tx, id)) === "owner") await mustNotBeLast(tx);
      const { name } = await tx
        .selectFrom("auth_users")
        .select("name")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("persons")
        .values({ id, name, created: Date.now() })
        .onConflict((c) => c.column("id").doUpdateSet({ name }))
        .execute();
      await tx.deleteFrom("password_resets").where("person", "=", id).execute();
      for (const table of ["auth_sessions", "auth_accounts"] as const)
        await tx.deleteFrom(table).where("userId", "=", id).execute();
      await tx.deleteFrom("auth_users").where("id", "=", id).execute();
    });
  }

  /** Until the transaction ends nobody else changes roles: two owners cannot remove each other. */
  async #hold(tx: Transaction<Tables>): Promise<void> {
    await tx
      .updateTable("libraries")
      .set((eb) => ({ created: eb.ref("created") }))
      .where("name", "=", this.#library)
      .execute();
  }
}

async function roleOf(tx: Transaction<Tables>, id: string): Promise<string> {
  const row = await tx.selectFrom("auth_users").select("role").where("id", "=", id).executeTakeFirst();
  if (!row) throw new ApiError(nobodySuch);
  return row.role;
}

async function mustNotBeLast(tx: Transaction<Tables>): Promise<void> {
  const owners = await tx
    .selectFrom("auth_users")
    .select("id")
    .where("role", "=", "owner")
    .limit(2)
    .execute();
  if (owners.length < 2) throw new ApiError(lastOwner);
}
