import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { onlyPerson } from "#contract/persons/whose-copy.ts";
import type { Role } from "#contract/session.ts";
import type { Tables } from "../../../store/tables.ts";
import { hashOf, type LinkState, newToken, stateOf } from "./tokens.ts";

/** Milliseconds for which an invitation may be used. */
const validMs = 7 * 86_400_000;
/** Those that were used or have expired are shown to nobody, and kept so long that their links can say so. */
const keptMs = 30 * 86_400_000;

export interface Invitation {
  id: string;
  role: Role;
  /** In small letters; null where whoever has the link may come. */
  email: string | null;
  /** The person who invites; "" for the terminal. */
  by: string;
  /** Milliseconds since 1970, as `expires`. */
  made: number;
  expires: number;
}

/** Invitations, each for one person once. */
export class Invitations {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Invites; gives the token, which is kept nowhere else. */
  async make({
    role,
    email,
    by,
  }: Pick<Invitation, "role" | "email" | "by">): Promise<{ token: string } & Invitation> {
    const token = newToken();
    const made = Date.now();
    const invitation = {
      id: randomUUID(),
      role,
      email: email?.toLowerCase() ?? null,
      by,
      made,
      expires: made + validMs,
    };
    await this.#db
      .insertInto("invitations")
      .values({ ...invitation, hash: hashOf(token), used: null })
      .execute();
    await this.#db
      .deleteFrom("invitations")
      .where("expires", "<", made - keptMs)
      .execute();
    return { ...invitation, token };
  }

  /** Those that may still be used, the newest first. */
  async open(): Promise<Invitation[]> {
    const rows = await this.#db
      .selectFrom("invitations")
      .select(["id", "role", "email", "by", "made", "expires"])
      .where("used", "is", null)
      .where("expires", ">", Date.now())
      .orderBy("made", "desc")
      .execute();
    return rows.map(asInvitation);
  }

  /** What a link's token is good for; the invitation where it is open. */
  async look(token: string): Promise<{ state: LinkState; invitation?: Invitation }> {
    const row = await this.#db
      .selectFrom("invitations")
      .selectAll()
      .where("hash", "=", hashOf(token))
      .executeTakeFirst();
    const state = stateOf(row);
    return row && state === "open" ? { state, invitation: asInvitation(row) } : { state };
  }

  /** Takes the invitation whose token hashes so, for who has this address. Of two at once one alone gets it. */
  take(hash: string, email: string): Promise<Invitation | undefined> {
    return this.#take("hash", hash, email);
  }

  /** Takes an open invitation that names this address. */
  async takeFor(email: string): Promise<Invitation | undefined> {
    for (const { id, email: named } of await this.open()) {
      if (named !== email) continue;
      const taken = await this.#take("id", id, email);
      if (taken) return taken;
    }
    return undefined;
  }

  /** Undoes a taking that led to nothing. */
  async giveBack({ id }: Invitation): Promise<void> {
    await this.#db.updateTable("invitations").set({ used: null }).where("id", "=", id).execute();
  }

  /** Ends an invitation; does nothing where it is used or gone. */
  async withdraw(id: string): Promise<void> {
    await this.#db.deleteFrom("invitations").where("id", "=", id).where("used", "is", null).execute();
  }

  /**
   * The id of the person who comes next. The first is who had this library to themselves until now: theirs are the
   * favourites and the views that were kept before anybody signed in.
   */
  async idOfNext(): Promise<string> {
    const first = await this.#db.selectFrom("auth_users").select("id").limit(1).executeTakeFirst();
    return first ? randomUUID() : onlyPerson;
  }

  async #take(by: "hash" | "id", value: string, email: string): Promise<Invitation | undefined> {
    const now = Date.now();
    const row = await this.#db
      .updateTable("invitations")
      .set({ used: now })
      .where(by, "=", value)
      .where("used", "is", null)
      .where("expires", ">", now)
      .where((eb) => eb.or([eb("email", "is", null), eb("email", "=", email.toLowerCase())]))
      .returning(["id", "role", "email", "by", "made", "expires"])
      .executeTakeFirst();
    return row && asInvitation(row);
  }
}

function asInvitation(row: Omit<Tables["invitations"], "hash" | "used">): Invitation {
  const { id, role, email, by, made, expires } = row;
  return { id, role: role as Role, email, by, made, expires };
}
