import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { openPostgres } from "../../store/databases/postgres.ts";
import { startPostgres } from "../../store/testing/postgres-server.ts";
import { createTeamApp, password } from "./testing/team-app.ts";

const { access, session } = endpoints;
const home = mkdtempSync(join(tmpdir(), "contact-sheet-team-"));
const postgres = await startPostgres();
afterAll(async () => {
  await postgres?.[Symbol.asyncDispose]();
  rmSync(home, { recursive: true });
});

describe.skipIf(!postgres)("a team on PostgreSQL, with two servers", () => {
  it("signs in at one and is known at the other, and what ends there has ended here", async () => {
    const open = async () => openPostgres(postgres!.url(), home);
    const [here, there] = [await createTeamApp({ open }), await createTeamApp({ open })];
    const owner = await here.first();
    const token = await here.invite(owner, "editor");
    const joined = await Promise.all(
      [here, there].map((team, i) =>
        team
          .browser()
          .send("POST", `${access}/join`, { token, name: "B", email: `b${i}@example.com`, password }),
      ),
    );
    expect(joined.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    const elsewhere = there.browser();
    for (const [name, value] of owner.cookies) elsewhere.cookies.set(name, value);
    expect(await (await elsewhere.get(session)).json()).toMatchObject({ person: "me", role: "owner" });
    const { members } = await (await elsewhere.get(`${access}/team`)).json();
    const other = members.find(({ id }: { id: string }) => id !== "me").id;

    await owner.send("PUT", `${access}/persons/${other}/role`, { role: "owner" });
    const given = await owner.send("POST", `${access}/persons/${other}/reset`, {});
    const reset = /#reset=([\w-]+)/.exec((await given.json()).link)?.[1];
    const next = "another four good words";
    const set = await Promise.all(
      [here, there].map((team) =>
        team.browser().send("POST", `${access}/new-password`, { token: reset, password: next }),
      ),
    );
    expect(set.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    const second = there.browser();
    const email = members.find(({ id }: { id: string }) => id === other).email;
    expect((await second.send("POST", `${access}/sign-in`, { email, password: next })).status).toBe(200);
    const both = await Promise.all([
      owner.send("DELETE", `${access}/persons/${other}`),
      second.send("DELETE", `${access}/persons/me`),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const known = await Promise.all([elsewhere.get(session), second.get(session)]);
    expect(known.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    await Promise.all([here.access.close?.(), there.access.close?.()]);
  });
});
