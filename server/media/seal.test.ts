import { expect, it } from "vitest";
import { createOpenOld } from "./old-seal.ts";
import { createSealer } from "./seal.ts";

const url = "https://cdn.example/ü/狐.png?sig=a+b==";
const tokenOf = (sealed: string) => sealed.slice("/media/original/".length);

it("opens what it sealed, also after a restart", () => {
  const sealed = createSealer("key", ["secret"]).seal(url);
  expect(sealed).toMatch(/^\/media\/original\/[\w-]{32,}$/);
  expect(createSealer("key", ["secret"]).seal(url)).toBe(sealed);
  expect(createSealer("key", ["secret"]).open(tokenOf(sealed))).toBe(url);
});

it("is as long as what it hides and a mac", () => {
  const { seal } = createSealer("key");
  expect(Buffer.from(tokenOf(seal(url)), "base64url")).toHaveLength(Buffer.byteLength(url) + 16);
});

it("opens for nobody else: another account, another secret, the account's key without the secret", () => {
  const token = tokenOf(createSealer("key", ["secret"]).seal(url));
  for (const other of [
    createSealer("other", ["secret"]),
    createSealer("key", ["other"]),
    createSealer("key"),
  ])
    expect(other.open(token)).toBeUndefined();
});

it("seals under the first secret, and opens those of former ones", () => {
  const before = createSealer("key", ["old"]);
  const between = createSealer("key", ["new", "old"]);
  const after = createSealer("key", ["new"]);
  const [old, fresh] = [before.seal(url), between.seal(url)].map(tokenOf) as [string, string];
  expect(fresh).not.toBe(old);
  expect([between.open(old), between.open(fresh), after.open(fresh)]).toEqual([url, url, url]);
  expect([after.open(old), before.open(fresh)]).toEqual([undefined, undefined]);
  expect(between.sourceKeys).toEqual([...after.sourceKeys, ...before.sourceKeys]);
});

it("opens what was sealed before URLs were encrypted, for the same account", () => {
  // Written down from the version that made them.
  const [mac, encoded] = [
    "IokibvVjD804zX-crvDTnQ",
    "aHR0cHM6Ly9jZG4uZXhhbXBsZS_DvC_ni5AucG5nP3NpZz1hK2I9PQ",
  ] as const;
  expect(createOpenOld("secret")(mac, encoded)).toBe(url);
  expect(createOpenOld("another")(mac, encoded)).toBeUndefined();
  expect(createOpenOld("secret")(`A${mac.slice(1)}`, encoded)).toBeUndefined();
  expect(createOpenOld("secret")(mac.slice(0, 8), encoded)).toBeUndefined();
  expect(createOpenOld("secret")("", encoded)).toBeUndefined();
  expect(createOpenOld("secret")(mac, `${encoded.slice(0, -4)}AAAA`)).toBeUndefined();
});
