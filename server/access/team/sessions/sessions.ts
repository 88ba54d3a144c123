import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import type { OwnSession } from "#contract/persons/me.ts";
import type { Role } from "#contract/session.ts";
import { isSqlite } from "../../../store/migrations/is-sqlite.ts";
import type { Tables } from "../../../store/tables.ts";
import type { Auth } from "../auth/auth.ts";
import type { Place } from "../auth/place.ts";

/** Cookies whose signatures are known to be right. */
const mostCookies = 10_000;

/** Who is signed in by a cookie. */
export interface SignedIn {
  session: string;
  id: string;
  name: string;
  role: Role;
}

/** Sessions as they are asked for with every request, and as people see and end their own. */
export class Sessions {
  readonly #db: Kysely<Tables>;
  readonly #auth: Auth;
  readonly #cookie: RegExp;
  readonly #host: string;
  /** By the cookie's value, the token in it. That a session has ended is asked of the database each time. */
  readonly #tokens = new LRUCache<string, string>({ max: mostCookies });

  constructor(db: Kysely<Tables>, auth: Auth, place: Place) {
    this.#db = db;
    this.#auth = auth;
    const name = `${place.secure ? "__Secure-" : ""}${place.cookiePrefix}.session_token`;
    this.#cookie = new RegExp(`(?:^|;\\s*)${name.replaceAll(".", "\\.")}=([^;]+)`);
    this.#host = new URL(place.link("/", "http://localhost")).host;
  }

  /** Who asks; undefined where the cookie is missing or forged, or its session has ended. */
  async find(headers: Headers): Promise<SignedIn | undefined> {
    const value = this.#cookie.exec(headers.get("cookie") ?? "")?.[1];
    if (value === undefined) return undefined;
    const token = this.#tokens.get(value) ?? (await this.#tokenOf(value, headers));
    if (token === undefined) return undefined;
    const row = await this.#db
      .selectFrom("auth_sessions")
      .innerJoin("auth_users", "auth_users.id", "auth_sessions.userId")
      .select(["auth_sessions.id as session", "expiresAt", "auth_users.id", "name", "role"])
      .where("token", "=", token)
      .executeTakeFirst();
    if (!row || new Date(row.expiresAt).getTime() <= Date.now()) {
      this.#tokens.delete(value);
      return undefined;
    }
    return { session: row.session, id: row.id, name: row.name, role: row.role as Role };
  }

  /** A person's sessions, the newest first; `current` is the one that asks. */
  async list({ id, session }: SignedIn): Promise<OwnSession[]> {
    const rows = await this.#db
      .selectFrom("auth_sessions")
      .select(["id", "ipAddress", "userAgent", "createdAt", "expiresAt"])
      .where("userId", "=", id)
      .execute();
    return rows
      .map((row) => ({
        id: row.id,
        address: row.ipAddress ?? "",
        browser: row.userAgent ?? "",
        began: new Date(row.createdAt).getTime(),
        ends: new Date(row.expiresAt).getTime(),
        current: row.id === session,
      }))
      .filter(({ ends }) => ends > Date.now())
      .toSorted((a, b) => b.began - a.began);
  }

  /** Ends one of a person's sessions; does nothing where it is another's, or over. */
  async end(person: string, session: string): Promise<void> {
    await this.#db
      .deleteFrom("auth_sessions")
      .where("id", "=", session)
      .where("userId", "=", person)
      .execute();
  }

  /** Forgets sessions that are over, and what else has. */
  async forgetOver(): Promise<void> {
    const now = isSqlite(this.#db) ? new Date().toISOString() : new Date();
    await this.#db.deleteFrom("auth_sessions").where("expiresAt", "<", now).execute();
    await this.#db.deleteFrom("auth_verifications").where("expiresAt", "<", now).execute();
  }

  async #tokenOf(value: string, headers: Headers): Promise<string | undefined> {
    const asked = new Headers({ cookie: headers.get("cookie") ?? "", host: this.#host });
    const found = await this.#auth.api.getSession({ headers: asked, query: { disableRefresh: true } });
    if (found) this.#tokens.set(value, found.session.token);
    return found?.session.token;
  }
}
