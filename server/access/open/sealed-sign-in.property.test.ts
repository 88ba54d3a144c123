import fc from "fast-check";
import { expect, it } from "vitest";
import { createSignInSealer, longestKey, type SignIn } from "./sealed-sign-in.ts";

const secret = "a secret of the server's own, long enough";
const former = "the secret that was before it, long enough";
const apiUrl = "https://provider.test/api";
const sealer = createSignInSealer([secret], apiUrl);
const signIn: SignIn = { key: "pictai_mine", session: "s1", sealed: 1_000 };
const seed = 20_260_313;

it("opens what it has sealed, and fits into a cookie", () => {
  const printable = fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: longestKey,
  });
  fc.assert(
    fc.property(printable, fc.nat(), (key, sealed) => {
      const one = { key, session: "s", sealed };
      const text = sealer.seal(one);
      expect(text).toMatch(/^[\w.-]{1,3800}$/);
      expect(text).not.toBe(sealer.seal(one));
      expect(sealer.open(text)).toEqual({ signIn: one, current: true });
    }),
    { seed, numRuns: 60, examples: [["\\".repeat(longestKey), 1]] },
  );
});

it("opens nothing that was changed, cut or lengthened anywhere", () => {
  const text = sealer.seal(signIn);
  const bytes = Buffer.from(text.slice(3), "base64url");
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const other = Buffer.from(bytes);
      other[at]! ^= by;
      expect(sealer.open(`v1.${other.toString("base64url")}`)).toBeUndefined();
      expect(sealer.open(`v1.${bytes.subarray(0, at).toString("base64url")}`)).toBeUndefined();
    }),
    { seed, numRuns: 300 },
  );
  for (const other of [
    "",
    "v1",
    "v1.",
    "v2",
    `v2${text.slice(2)}`,
    `${text}AAAA`,
    ` ${text}`,
    `v1.${"A".repeat(5_000)}`,
  ])
    expect(sealer.open(other)).toBeUndefined();
});

it("opens what a former secret has sealed, and says so; not of a secret that is gone, nor for another provider", () => {
  const before = createSignInSealer([former], apiUrl).seal(signIn);
  expect(createSignInSealer([secret, former], apiUrl).open(before)).toEqual({ signIn, current: false });
  expect(sealer.open(before)).toBeUndefined();
  expect(
    createSignInSealer([secret], "https://elsewhere.test/api").open(sealer.seal(signIn)),
  ).toBeUndefined();
});
