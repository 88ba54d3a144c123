import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { backUp, bringBack, readBackupFile } from "../../store/backup/backup.ts";
import type { Database } from "../../store/database.ts";
import { openPostgres } from "../../store/databases/postgres.ts";
import { openSqlite } from "../../store/databases/sqlite.ts";
import { openLibrary, storeIn } from "../../store/open-store.ts";
import { change } from "../../store/testing/conformance.ts";
import { startPostgres } from "../../store/testing/postgres-server.ts";
import { testLibrary } from "../../testing/test-app.ts";
import { type Browser, createTeamApp, password } from "./testing/team-app.ts";

const { access, session, changes } = endpoints;
const home = mkdtempSync(join(tmpdir(), "contact-sheet-team-backup-"));
const postgres = await startPostgres();
afterAll(async () => {
  await postgres?.[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

let made = 0;
type Open = () => Promise<Database>;
/** A database that is empty, and is opened as often as it is asked for. */
const inFile = (): Open => {
  const folder = join(home, String(made++));
  return async () => openSqlite(folder);
};
const inPostgres = async (): Promise<Open> => {
  const name = `team${made++}`;
  const { db, close } = openPostgres(postgres!.url(), home);
  await sql`create database ${sql.id(name)}`.execute(db);
  await close();
  return async () => openPostgres(postgres!.url(name), home);
};

const teamOn = (open: Open) =>
  createTeamApp({ open, store: async () => openLibrary(await open(), testLibrary, "me") });
const keep = (browser: Browser, subject: string) =>
  browser.send("POST", changes, {
    library: testLibrary,
    client: "b",
    changes: [change("1", { subjects: [subject], field: "favourite", value: true })],
  });

async function backUpOf(open: Open): Promise<string> {
  const path = join(home, `${made++}.jsonl`);
  const store = await storeIn(await open());
  await backUp(store, path);
  await store.close();
  return path;
}

async function bringInto(open: Open, path: string) {
  const store = await storeIn(await open());
  const { team } = await bringBack(store, await readBackupFile(path));
  await store.close();
  return team;
}

type Make = () => Open | Promise<Open>;
/** Both ways, where there are both. */
const ways: [name: string, from: Make, to: Make][] = postgres
  ? [
      ["PostgreSQL", inFile, inPostgres],
      ["SQLite", inPostgres, inFile],
    ]
  : [["SQLite", inFile, inFile]];

describe.each(ways)("a team's backup, brought back into an empty database of %s", (_, from, to) => {
  it("lets everybody sign in as who they were, with favourites of their own, and invites whom it had invited", async () => {
    const old = await from();
    const { first, join: joins, invite, access: before, changes: kept } = await teamOn(old);
    const owner = await first();
    const ben = await joins(await invite(owner, "viewer"), "Ben");
    const gone = await joins(await invite(owner, "editor"), "Gone");
    const { id: goneId } = await (await gone.get(`${access}/me`)).json();
    await owner.send("DELETE", `${access}/persons/${goneId}`);
    const open = await invite(owner, "editor", "new@example.com");
    expect([(await keep(ben, "i.bens")).status, (await keep(owner, "i.owners")).status]).toEqual([200, 200]);
    const { id } = await (await ben.get(`${access}/me`)).json();
    const path = await backUpOf(old);
    await Promise.all([before.close?.(), kept.close()]);

    const empty = await to();
    const team = await teamOn(empty);
    // A server that was started meanwhile has invited somebody to be the first.
    const early = team.tokenOf((await team.access.atStart?.(true)) ?? "");
    expect(await bringInto(empty, path)).toBe("restored");
    const signIn = async (email: string) => {
      const browser = team.browser();
      const answer = await browser.send("POST", `${access}/sign-in`, { email, password });
      return { browser, status: answer.status };
    };
    const { browser: again } = await signIn("ben@example.com");
    expect(await (await again.get(session)).json()).toMatchObject({
      person: id,
      name: "Ben",
      role: "viewer",
    });
    const favourites = async (browser: Browser) =>
      (await (await browser.get(changes)).json()).registers.map(
        ({ subject }: { subject: string }) => subject,
      );
    expect(await favourites(again)).toEqual(["i.bens"]);
    const { browser: olga } = await signIn("olga@example.com");
    expect(await (await olga.get(session)).json()).toMatchObject({ person: "me", role: "owner" });
    expect(await favourites(olga)).toEqual(["i.owners"]);
    expect(await (await olga.get(`${access}/persons`)).json()).toContainEqual({ id: goneId, name: "Gone" });
    expect((await signIn("gone@example.com")).status).toBe(401);
    const former = team.browser();
    for (const [name, value] of ben.cookies) former.cookies.set(name, value);
    expect((await former.get(session)).status, "a session of before").toBe(401);
    const come = (token: string, email: string) =>
      team.browser().send("POST", `${access}/join`, { token, name: "New", email, password });
    expect((await come(open, "new@example.com")).status).toBe(200);
    expect((await come(early, "eve@example.com")).status).toBe(404);

    // Whoever was removed since does not come back with the marks.
    await olga.send("DELETE", `${access}/persons/${id}`);
    expect(await bringInto(empty, path)).toBe("left");
    expect((await signIn("ben@example.com")).status).toBe(401);
    await Promise.all([team.access.close?.(), team.changes.close()]);
  });
});
