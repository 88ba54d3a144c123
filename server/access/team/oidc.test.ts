import { OAuth2Server } from "oauth2-mock-server";
import { afterAll, beforeEach, expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { type Browser, createTeamApp, password } from "./testing/team-app.ts";

const { access, session } = endpoints;
const server = new OAuth2Server();
await server.issuer.keys.generate("RS256");
await server.start(0, "127.0.0.1");
server.issuer.url = `http://127.0.0.1:${server.address().port}`;
afterAll(() => server.stop());

/** Whom the issuer says that it has signed in. */
let claims: Record<string, unknown> = {};
server.service.on("beforeTokenSigning", ({ payload }) => Object.assign(payload, claims));
beforeEach(() => {
  claims = { sub: "ben-at-work", email: "ben@example.com", email_verified: true, name: "Ben W." };
});

const oidc = { issuer: server.issuer.url, clientId: "gallery", clientSecret: "not told", name: "Work" };

/** All that a browser does: to the issuer, which signs in whom it is told to, and back; gives where that ends. */
async function goAround(browser: Browser, sent: Record<string, unknown> = {}): Promise<string> {
  const answer = await browser.send("POST", `${access}/oidc`, sent);
  const { url } = await answer.json();
  const asked = new URL(url).searchParams;
  expect([asked.get("code_challenge_method"), asked.get("nonce")?.length]).toEqual(["S256", 32]);
  const back = (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
  const ended = await browser.send("GET", back, undefined, { "sec-fetch-site": "cross-site", origin: "" });
  return ended.headers.get("location") ?? String(ended.status);
}

it("lets in who was invited by their address, and later again without an invitation", async () => {
  const { first, invite, browser, log } = await createTeamApp({ oidc });
  await invite(await first(), "editor", "ben@example.com");
  const ben = browser();
  expect(await (await ben.get(access)).json()).toEqual({ way: "team", issuer: "Work" });
  expect(await goAround(ben, { to: "/images?q=fox" })).toBe("/images?q=fox");
  expect(await (await ben.get(session)).json()).toMatchObject({ name: "Ben W.", role: "editor" });
  expect(await (await ben.get(`${access}/me`)).json()).toMatchObject({ password: false });
  const later = browser();
  expect(await goAround(later)).toBe("/");
  expect((await later.get(session)).status).toBe(200);
  expect(log.join("\n")).not.toMatch(/ben@example|not told/);
});

it("sends everybody else back with a word that the page knows, and makes nobody of them", async () => {
  const { first, invite, browser } = await createTeamApp({ oidc });
  const owner = await first();
  await invite(owner, "owner", "other@example.com");
  expect(await goAround(browser())).toMatch(/^\/sign-in\?error=not_invited/);
  claims = { ...claims, email: "other@example.com", email_verified: false };
  expect(await goAround(browser())).toMatch(/^\/sign-in\?error=not_invited/);
  const { members, invitations } = await (await owner.get(`${access}/team`)).json();
  expect([members.length, invitations.length]).toEqual([1, 1]);
});

it("leaves room for a password beside it, where an owner gives a link for one", async () => {
  const { first, invite, browser } = await createTeamApp({ oidc });
  const owner = await first();
  await invite(owner, "editor", "ben@example.com");
  const ben = browser();
  await goAround(ben);
  const { person: id } = await (await ben.get(session)).json();
  const given = await owner.send("POST", `${access}/persons/${id}/reset`, {});
  const [, token] = /#reset=([\w-]+)/.exec((await given.json()).link) ?? [];
  const here = browser();
  expect((await here.send("POST", `${access}/new-password`, { token, password })).status).toBe(200);
  expect(await (await here.get(`${access}/me`)).json()).toMatchObject({ id, password: true });
  expect(await goAround(browser())).toBe("/");
});

it("takes a link's invitation along, once", async () => {
  const { first, invite, browser } = await createTeamApp({ oidc });
  const invitation = await invite(await first(), "viewer");
  const ben = browser();
  expect(await goAround(ben, { invitation })).toBe("/");
  expect(await (await ben.get(session)).json()).toMatchObject({ role: "viewer" });
  claims = { sub: "eve", email: "eve@example.com", email_verified: true };
  expect(await goAround(browser(), { invitation })).toMatch(/error=not_invited/);
});

it("is no way into the account of somebody who has a password and the same address", async () => {
  const { first, browser } = await createTeamApp({ oidc });
  await first();
  claims = { sub: "another-olga", email: "olga@example.com", email_verified: true };
  expect(await goAround(browser())).toMatch(/^\/sign-in\?error=account_not_linked/);
});

it("refuses an answer to a question that this browser has not asked, and pages that are none of ours", async () => {
  const { first, invite, browser } = await createTeamApp({ oidc });
  await invite(await first(), "editor", "ben@example.com");
  const { url } = await (await browser().send("POST", `${access}/oidc`, {})).json();
  const back = (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
  const stranger = browser();
  const ended = await stranger.get(back);
  expect(ended.headers.get("location")).toMatch(/^\/sign-in\?error=/);
  expect((await stranger.get(session)).status).toBe(401);
  for (const to of ["//evil.example", "https://evil.example", "/\\evil.example"])
    expect((await browser().send("POST", `${access}/oidc`, { to })).status).toBe(400);
});

it.each([
  ["does not answer", "http://127.0.0.1:9", /does not answer at http:\/\/127\.0\.0\.1:9/],
  ["is another", `${oidc.issuer}/tenant`, /answers 404/],
])("goes on with passwords where the issuer %s, and says so in one line", async (_, issuer, line) => {
  const { first, browser, log } = await createTeamApp({ oidc: { ...oidc, issuer } });
  await first();
  const answer = await browser().send("POST", `${access}/oidc`, {});
  expect([answer.status, (await answer.json()).code]).toEqual([502, "unreachable"]);
  expect(log.filter((text) => text.includes("OIDC_ISSUER"))[0]).toMatch(line);
});
