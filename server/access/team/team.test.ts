import { describe, expect, it } from "vitest";
import { accountHeader } from "#contract/account-header.ts";
import { endpoints } from "#shared/paths.ts";
import { change } from "../../store/testing/conformance.ts";
import { testLibrary } from "../../testing/test-app.ts";
import { type Browser, createTeamApp, password } from "./testing/team-app.ts";

const { access, session, changes } = endpoints;
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code];
const mark = (browser: Browser, ...sent: unknown[]) =>
  browser.send("POST", changes, { library: testLibrary, client: "b", changes: sent });
const told = async (browser: Browser) => (await (await browser.get(changes)).json()).registers;

async function teamOfTwo(role = "viewer") {
  const team = await createTeamApp();
  const owner = await team.first();
  const other = await team.join(await team.invite(owner, role), "Ben");
  const id = (await (await other.get(`${access}/me`)).json()).id as string;
  return { ...team, owner, other, id };
}

describe("a stranger", () => {
  it.each([
    "/api/session",
    "/api/images",
    "/api/changes",
    "/media/thumb/x/y",
    `${access}/team`,
    `${access}/persons`,
  ])("is told to sign in at %s", async (path) => {
    const { browser } = await createTeamApp();
    expect(await codeOf(await browser().get(path))).toEqual([401, "signed-out"]);
  });

  it("reaches none of the routes that better-auth would have", async () => {
    const { browser } = await createTeamApp();
    for (const path of ["sign-up/email", "sign-in/email", "sign-in/social", "get-session", "list-sessions"])
      expect(await codeOf(await browser().send("POST", `${access}/auth/${path}`, {}))).toEqual([
        401,
        "signed-out",
      ]);
  });

  it("is nobody by a cookie that is forged, or of another secret", async () => {
    const { first, browser } = await createTeamApp();
    const { cookies } = await first();
    const [[name, value]] = Array.from(cookies) as [[string, string]];
    for (const bad of [`${value}x`, value.replace(/^./, "_"), value.split(".")[0]!, "", "%"]) {
      const forger = browser();
      forger.cookies.set(name, bad);
      expect((await forger.get(session)).status).toBe(401);
    }
    const { browser: elsewhere } = await createTeamApp({
      secrets: ["another secret that is long enough too"],
    });
    const former = elsewhere();
    former.cookies.set(name, value);
    expect((await former.get(session)).status).toBe(401);
  });
});

describe("the first owner", () => {
  it("comes by a link that a terminal is told once, and owns what was here before anybody signed in", async () => {
    const { access: team, tokenOf, join } = await createTeamApp();
    const told = await team.atStart?.(true);
    expect(await team.atStart?.(true)).not.toContain("#invitation");
    const owner = await join(tokenOf(told ?? ""), "Olga");
    expect(await (await owner.get(session)).json()).toMatchObject({
      person: "me",
      name: "Olga",
      role: "owner",
      way: "team",
    });
    expect(await team.atStart?.(true)).toBeUndefined();
  });

  it("is told by a log how a link is made, and no link", async () => {
    const { access: team } = await createTeamApp();
    expect(await team.atStart?.(false)).toMatch(/npm run invite -- --role owner/);
    expect(await team.atStart?.(false)).not.toContain("#invitation");
  });
});

describe("signing in", () => {
  const signIn = (browser: Browser, email: string, word: string, headers = {}) =>
    browser.send("POST", `${access}/sign-in`, { email, password: word }, headers);

  it("lets in who knows the password, however the address is written, and out again for good", async () => {
    const { first, browser } = await createTeamApp();
    await first();
    const again = browser();
    expect((await signIn(again, " OLGA@example.com ", password)).status).toBe(200);
    expect((await again.get(session)).status).toBe(200);
    const stolen = browser();
    for (const [name, value] of again.cookies) stolen.cookies.set(name, value);
    expect((await again.send("POST", `${access}/sign-out`, {})).status).toBe(200);
    expect(again.cookies.size).toBe(0);
    expect((await stolen.get(session)).status).toBe(401);
  });

  it("tells the same of a wrong password and of an address that nobody has", async () => {
    const { first, browser } = await createTeamApp();
    await first();
    const wrong = await (await signIn(browser(), "olga@example.com", "not this one at all")).text();
    const nobody = await (await signIn(browser(), "nobody@example.com", "not this one at all")).text();
    const none = await (await signIn(browser(), "no address", "x")).text();
    expect([nobody, none]).toEqual([wrong, wrong]);
    expect(JSON.parse(wrong)).toMatchObject({ code: "sign-in-refused", status: 401 });
  });

  it("is refused to a page of another site, and tells no token to script", async () => {
    const { first, browser } = await createTeamApp();
    await first();
    const foreign = { origin: "http://evil.example", "sec-fetch-site": "cross-site" };
    expect((await signIn(browser(), "olga@example.com", password, foreign)).status).toBe(403);
    const answer = await signIn(browser(), "olga@example.com", password);
    expect(await answer.json()).toEqual({ done: true });
  });

  it("gives cookies to browsers alone, of this path, over TLS where there is TLS", async () => {
    const cookieOf = async (publicUrl?: URL) => {
      const { access: team, app, tokenOf } = await createTeamApp(publicUrl && { publicUrl });
      const token = tokenOf((await team.atStart?.(true)) ?? "");
      const body = JSON.stringify({ token, name: "Olga", email: "o@example.com", password });
      const answer = await team.routes!.request(`${publicUrl?.origin ?? "http://localhost"}/join`, {
        method: "POST",
        body,
      });
      expect([answer.status, app]).toEqual([200, app]);
      return answer.headers.getSetCookie().join("\n");
    };
    const plain = await cookieOf();
    expect(plain).toMatch(/^contact-sheet-test\.session_token=.*Path=\/;.*HttpOnly;.*SameSite=Lax/);
    expect(plain).not.toContain("Secure");
    const safe = await cookieOf(new URL("https://pictures.example/gallery"));
    expect(safe).toMatch(/^__Secure-contact-sheet-test\.session_token=.*Path=\/gallery;.*HttpOnly;.*Secure/);
  });
});

describe("two teams on one host", () => {
  it("sign a browser in at both, where their libraries have names: cookies know no ports", async () => {
    const [here, there] = [await createTeamApp(), await createTeamApp({ library: "other" })];
    const browser = await here.first();
    const { cookies } = await there.first();
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect((await browser.get(session)).status).toBe(200);
  });

  it("keep the cookie of before where a library has no name of its own", async () => {
    const { first } = await createTeamApp({ library: "default" });
    expect([...(await first()).cookies.keys()]).toContain("contact-sheet.session_token");
  });
});

describe("an invitation", () => {
  const join = (browser: Browser, token: string, email = "ben@example.com") =>
    browser.send("POST", `${access}/join`, { token, name: "Ben", email, password });

  it("gives its role to one person once, also where two come at the same moment", async () => {
    const { first, invite, browser } = await createTeamApp();
    const token = await invite(await first(), "editor");
    const offer = await browser().send("POST", `${access}/invitation`, { token });
    expect(await offer.json()).toEqual({ role: "editor", email: null });
    const answers = await Promise.all(
      ["a@example.com", "b@example.com"].map((email) => join(browser(), token, email)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect(await codeOf(await join(browser(), token, "c@example.com"))).toEqual([410, "sign-in-refused"]);
  });

  it("is for the address that it names alone, and is kept for that after another has tried", async () => {
    const { first, invite, browser } = await createTeamApp();
    const token = await invite(await first(), "viewer", "Ben@Example.com");
    expect(await codeOf(await join(browser(), token, "eve@example.com"))).toEqual([403, "sign-in-refused"]);
    expect((await join(browser(), token)).status).toBe(200);
  });

  it("is not lost by a slip: a short password, or an address that is taken", async () => {
    const { first, invite, browser } = await createTeamApp();
    const token = await invite(await first(), "viewer");
    const short = { token, name: "Ben", email: "ben@example.com", password: "short" };
    const answer = await browser().send("POST", `${access}/join`, short);
    expect(await answer.json()).toMatchObject({
      code: "bad-request",
      detail: expect.stringContaining("12 to 256"),
    });
    expect((await join(browser(), token, "olga@example.com")).status).toBe(409);
    expect((await join(browser(), token)).status).toBe(200);
  });

  it("ends when it is withdrawn, and is no word that anybody could guess", async () => {
    const { first, invite, browser } = await createTeamApp();
    const owner = await first();
    const token = await invite(owner, "viewer");
    const { invitations } = await (await owner.get(`${access}/team`)).json();
    expect(JSON.stringify(invitations)).not.toContain(token);
    await owner.send("DELETE", `${access}/invitations/${invitations[0].id}`);
    expect(await codeOf(await join(browser(), token))).toEqual([404, "sign-in-refused"]);
    expect((await join(browser(), "")).status).toBe(404);
  });
});

describe("a role", () => {
  it("lets viewers look and change nothing of the library's, and holds otherwise from the next request on", async () => {
    const { owner, other, id } = await teamOfTwo();
    const refused = async (name: string) => (await (await mark(other, change(name))).json()).refused;
    expect(await refused("1")).toMatchObject([{ id: "1", code: "not-allowed" }]);
    expect(await told(owner)).toEqual([]);
    expect((await owner.send("PUT", `${access}/persons/${id}/role`, { role: "editor" })).status).toBe(200);
    expect(await refused("1")).toEqual([]);
    await owner.send("PUT", `${access}/persons/${id}/role`, { role: "viewer" });
    expect(await refused("2")).toMatchObject([{ id: "2", code: "not-allowed" }]);
  });

  it.each(["viewer", "editor"])("of %s does nothing that owners do", async (role) => {
    const { other, id } = await teamOfTwo(role);
    const asked = [
      other.get(`${access}/team`),
      other.send("POST", `${access}/invitations`, { role: "owner" }),
      other.send("PUT", `${access}/persons/${id}/role`, { role: "owner" }),
      other.send("DELETE", `${access}/persons/me`),
      other.send("DELETE", `${access}/invitations/x`),
    ];
    for (const answer of await Promise.all(asked)) expect(await codeOf(answer)).toEqual([403, "not-allowed"]);
  });

  it("of the last owner stays, and two owners cannot remove each other at once", async () => {
    const { owner, other, id } = await teamOfTwo("owner");
    const both = await Promise.all([
      owner.send("DELETE", `${access}/persons/${id}`),
      other.send("PUT", `${access}/persons/me/role`, { role: "viewer" }),
    ]);
    const left = both.map(({ status }) => status).toSorted();
    expect(left[0]).toBe(200);
    expect(left[1]).toBeGreaterThanOrEqual(401);
    const last = (await owner.get(`${access}/team`)).ok ? owner : other;
    const { id: lastId } = await (await last.get(`${access}/me`)).json();
    for (const answer of [
      await last.send("DELETE", `${access}/persons/${lastId}`),
      await last.send("PUT", `${access}/persons/${lastId}/role`, { role: "editor" }),
    ])
      expect(await codeOf(answer)).toEqual([409, "not-allowed"]);
  });
});

describe("what two persons mark", () => {
  it("says who did, while each one's favourites are their own", async () => {
    const { owner, other, id } = await teamOfTwo("editor");
    await mark(other, change("1", { value: 5 }), change("2", { field: "favourite", value: true }));
    expect(await told(owner)).toMatchObject([{ field: "rating", value: 5, stamp: { person: id } }]);
    expect((await told(other)).map(({ field }: { field: string }) => field)).toEqual(["rating", "favourite"]);
    const persons = await (await owner.get(`${access}/persons`)).json();
    expect(persons).toEqual([
      { id: "me", name: "Olga" },
      { id, name: "Ben" },
    ]);
  });
});

describe("a viewer", () => {
  it("keeps favourites of their own, which others see nothing of, beside what is refused", async () => {
    const { owner, other } = await teamOfTwo();
    const favourite = change("2", { field: "favourite", value: true });
    const { refused } = await (await mark(other, change("1"), favourite)).json();
    expect(refused).toMatchObject([{ id: "1", code: "not-allowed" }]);
    expect(await told(other)).toMatchObject([{ field: "favourite", value: true }]);
    expect(await told(owner)).toEqual([]);
  });
});

describe("two persons who share a browser", () => {
  it("have copies of their own there: the pages, the list and its name say whose", async () => {
    const { owner, other } = await teamOfTwo("editor");
    const accountOf = async (browser: Browser) =>
      (await (await browser.get(session)).json()).account as string;
    const [mine, theirs] = [await accountOf(owner), await accountOf(other)];
    expect(theirs).toMatch(/^[0-9a-f]{16}$/);
    expect(theirs).not.toBe(mine);
    expect((await (await other.get("/api/images")).json()).account).toBe(theirs);
    // A page that was opened by the other person asks with the cookie of this one.
    const answer = await other.send("GET", "/api/images", undefined, { [accountHeader]: mine });
    expect(await codeOf(answer)).toEqual([409, "account-changed"]);
  });
});

describe("a person who is removed", () => {
  it("is signed out at once everywhere, and what they marked keeps their name", async () => {
    const { owner, other, id, browser } = await teamOfTwo("editor");
    await mark(other, change("1"));
    expect((await owner.send("DELETE", `${access}/persons/${id}`)).status).toBe(200);
    expect((await other.get(session)).status).toBe(401);
    const back = await browser().send("POST", `${access}/sign-in`, { email: "ben@example.com", password });
    expect(back.status).toBe(401);
    expect(await told(owner)).toMatchObject([{ stamp: { person: id } }]);
    expect(await (await owner.get(`${access}/persons`)).json()).toContainEqual({ id, name: "Ben" });
    expect((await owner.send("DELETE", `${access}/persons/${id}`)).status).toBe(404);
  });
});

describe("a person's own", () => {
  it("sessions are seen and ended one by one, and nobody else's", async () => {
    const { owner, other, browser } = await teamOfTwo();
    const second = browser();
    await second.send("POST", `${access}/sign-in`, { email: "ben@example.com", password });
    const { sessions } = await (await other.get(`${access}/me`)).json();
    expect(sessions.map(({ current }: { current: boolean }) => current)).toEqual([false, true]);
    await owner.send("DELETE", `${access}/sessions/${sessions[0].id}`);
    expect((await second.get(session)).status).toBe(200);
    await other.send("DELETE", `${access}/sessions/${sessions[0].id}`);
    expect((await second.get(session)).status).toBe(401);
    expect((await other.get(session)).status).toBe(200);
  });

  it("password is changed by who knows it, which ends all other sessions", async () => {
    const { other, browser } = await teamOfTwo();
    const thief = browser();
    await thief.send("POST", `${access}/sign-in`, { email: "ben@example.com", password });
    const to = (present: string) =>
      other.send("POST", `${access}/password`, { present, next: "another four good words" });
    expect((await to("wrong")).status).toBe(400);
    expect((await to(password)).status).toBe(200);
    expect((await other.get(session)).status).toBe(200);
    expect((await thief.get(session)).status).toBe(401);
  });

  it("name is what others are told from then on", async () => {
    const { owner, other, id } = await teamOfTwo();
    await other.send("PUT", `${access}/me`, { name: "  Benjamin\n B. " });
    expect(await (await owner.get(`${access}/persons`)).json()).toContainEqual({ id, name: "Benjamin B." });
  });
});
