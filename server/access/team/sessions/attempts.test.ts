import { expect, it } from "vitest";
import { endpoints } from "#shared/paths.ts";
import { openInMemory } from "../../../store/databases/sqlite.ts";
import { migrate } from "../../../store/migrate.ts";
import { createTeamApp, password } from "../testing/team-app.ts";
import { Attempts } from "./attempts.ts";

async function open() {
  const database = openInMemory();
  await migrate(database);
  return new Attempts(database.db);
}

it("lets five slips pass, then makes each wait twice as long, up to a quarter of an hour", async () => {
  const attempts = await open();
  const waits: number[] = [];
  let now = 1_000_000;
  for (let i = 0; i < 25; i++) {
    const wait = await attempts.begin(i % 2 ? "a@example.com" : " A@Example.com", now);
    if (wait > 0) waits.push(wait / 1_000);
    now += wait;
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

it("counts many at once as many, and forgets them with the right password or after a day", async () => {
  const attempts = await open();
  for (let i = 0; i < 4; i++) await attempts.begin("a@example.com", 1_000);
  const atOnce = await Promise.all(Array.from({ length: 20 }, () => attempts.begin("a@example.com", 1_000)));
  expect(atOnce.filter((wait) => wait === 0)).toHaveLength(1);
  expect(await attempts.begin("b@example.com", 1_000)).toBe(0);
  await attempts.succeeded("a@example.com", 1_000);
  expect(await attempts.begin("a@example.com", 1_000)).toBe(0);
  for (let i = 0; i < 6; i++) await attempts.begin("a@example.com", 1_000);
  expect(await attempts.begin("a@example.com", 90_000_000)).toBe(0);
});

it("slows who guesses at an account wherever they come from, and lets nobody in meanwhile", async () => {
  const { first, browser } = await createTeamApp();
  await first();
  const guess = (word: string) =>
    browser().send("POST", `${endpoints.access}/sign-in`, { email: "olga@example.com", password: word });
  const seen: number[] = [];
  for (let i = 0; i < 5; i++) seen.push((await guess("a wrong password")).status);
  expect(seen).toEqual([401, 401, 401, 401, 401]);
  const slowed = await guess(password);
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await slowed.json()).toMatchObject({ code: "rate-limited", retryable: true });
});
