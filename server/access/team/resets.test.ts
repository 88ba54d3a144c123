import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";
import { resettingSchema } from "#contract/persons/team.ts";
import { endpoints } from "#shared/paths.ts";
import { change } from "../../store/testing/conformance.ts";
import { testLibrary } from "../../testing/test-app.ts";
import { type Browser, createTeamApp, password } from "./testing/team-app.ts";

const { access, session, changes } = endpoints;
const next = "another four good words";
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code];

/** A team of an owner and of Ben, who has lost his password but is still signed in here. */
async function teamOfTwo() {
  const team = await createTeamApp();
  const owner = await team.first();
  const ben = await team.join(await team.invite(owner, "editor"), "Ben");
  const { id } = await (await ben.get(`${access}/me`)).json();
  const linkFor = async (person: string, by = owner) => {
    const answer = await by.send("POST", `${access}/persons/${person}/reset`, {});
    const { link, reset } = v.parse(resettingSchema, await answer.json());
    return { token: /\/sign-in#reset=([\w-]+)$/.exec(link)?.[1] ?? "", reset };
  };
  const set = (token: string, browser: Browser, word = next) =>
    browser.send("POST", `${access}/new-password`, { token, password: word });
  const signIn = (word: string) =>
    team.browser().send("POST", `${access}/sign-in`, { email: "ben@example.com", password: word });
  return { ...team, owner, ben, id: id as string, linkFor, set, signIn };
}

describe("a link for a new password", () => {
  it("sets one for a person who stays who they are, and ends all of their sessions but the new one", async () => {
    const { ben, id, browser, linkFor, set, signIn } = await teamOfTwo();
    const favourite = change("1", { field: "favourite", value: true });
    await ben.send("POST", changes, { library: testLibrary, client: "b", changes: [favourite] });
    const { token } = await linkFor(id);
    expect((await ben.get(session)).status).toBe(200);
    const here = browser();
    const offer = await here.send("POST", `${access}/reset`, { token });
    expect(await offer.json()).toEqual({ name: "Ben", email: "ben@example.com" });
    expect(await (await set(token, here)).json()).toEqual({ done: true });
    expect((await ben.get(session)).status).toBe(401);
    expect(await (await here.get(session)).json()).toMatchObject({ person: id, role: "editor" });
    expect((await (await here.get(changes)).json()).registers).toMatchObject([
      { field: "favourite", value: true },
    ]);
    expect([(await signIn(password)).status, (await signIn(next)).status]).toEqual([401, 200]);
  });

  it("is good once, also where two come at the same moment, and for nobody else's password", async () => {
    const { owner, id, browser, linkFor, set } = await teamOfTwo();
    const { token } = await linkFor(id);
    const words = ["the first of two sets", "the other of two sets"];
    const answers = await Promise.all(words.map((word) => set(token, browser(), word)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect(await codeOf(await set(token, browser()))).toEqual([410, "sign-in-refused"]);
    expect(await codeOf(await browser().send("POST", `${access}/reset`, { token }))).toEqual([
      410,
      "sign-in-refused",
    ]);
    // Another who tries it stays who they are.
    expect((await set(token, owner)).status).toBe(410);
    expect(await (await owner.get(session)).json()).toMatchObject({ name: "Olga" });
  });

  it("is kept after a slip, ends after a day, when it is withdrawn, and when a newer one is made", async () => {
    const { owner, id, browser, linkFor, set } = await teamOfTwo();
    const first = await linkFor(id);
    expect(await codeOf(await set(first.token, browser(), "short"))).toEqual([400, "bad-request"]);
    const second = await linkFor(id);
    expect(await codeOf(await set(first.token, browser()))).toEqual([404, "sign-in-refused"]);
    const team = await (await owner.get(`${access}/team`)).json();
    expect(team.resets).toEqual([second.reset]);
    expect(JSON.stringify(team)).not.toContain(second.token);
    await owner.send("DELETE", `${access}/resets/${second.reset.id}`);
    expect((await set(second.token, browser())).status).toBe(404);
    const third = await linkFor(id);
    vi.useFakeTimers({ now: Date.now() + 86_400_001, toFake: ["Date"] });
    try {
      expect(await codeOf(await set(third.token, browser()))).toEqual([410, "sign-in-refused"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is worth nothing once the person has changed their password, or is here no longer", async () => {
    const { owner, ben, id, browser, linkFor, set } = await teamOfTwo();
    const { token } = await linkFor(id);
    await ben.send("POST", `${access}/password`, { present: password, next });
    expect((await set(token, browser())).status).toBe(404);
    const later = await linkFor(id);
    await owner.send("DELETE", `${access}/persons/${id}`);
    expect((await set(later.token, browser())).status).toBe(404);
    expect(await codeOf(await owner.send("POST", `${access}/persons/${id}/reset`, {}))).toEqual([
      404,
      "not-found",
    ]);
  });

  it("is given by owners alone, and never to oneself: an open browser would be an account for good", async () => {
    const { owner, ben, linkFor, id } = await teamOfTwo();
    const { reset } = await linkFor(id);
    for (const answer of [
      await ben.send("POST", `${access}/persons/me/reset`, {}),
      await ben.send("DELETE", `${access}/resets/${reset.id}`),
      await owner.send("POST", `${access}/persons/me/reset`, {}),
    ])
      expect(await codeOf(answer)).toEqual([403, "not-allowed"]);
  });

  it("lets in who has been locked out by somebody's guesses", async () => {
    const { id, browser, linkFor, set, signIn } = await teamOfTwo();
    const { token } = await linkFor(id);
    for (let i = 0; i < 6; i++) await signIn("a wrong guess");
    expect((await signIn(password)).status).toBe(429);
    const here = browser();
    await set(token, here);
    expect((await here.get(session)).status).toBe(200);
  });
});
