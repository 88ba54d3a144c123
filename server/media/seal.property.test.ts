import fc from "fast-check";
import { expect, it } from "vitest";
import { createSourceOf, SourceError } from "#contract/take-away/source-of.ts";
import { createSealer } from "./seal.ts";

const url = fc.tuple(fc.constantFrom("https://", "http://"), fc.string({ unit: "grapheme", maxLength: 600 }));
const urls = url.map(([scheme, rest]) => scheme + rest.toWellFormed());
const secret = fc.string({ minLength: 1, maxLength: 40 });
const tokenOf = (sealed: string) => sealed.slice("/media/original/".length);

it("gives each URL back to the letter, to who seals and to the account's browser", () => {
  fc.assert(
    fc.property(urls, secret, fc.array(secret, { maxLength: 3 }), (url, key, secrets) => {
      const sealer = createSealer(key, secrets);
      const sealed = sealer.seal(url);
      expect(sealer.open(tokenOf(sealed))).toBe(url);
      expect(createSourceOf(sealer.sourceKeys)(sealed)).toBe(url);
    }),
    { seed: 41 },
  );
});

it("opens no token with any bit changed, nor one that is cut, longer, or of two", () => {
  const sealer = createSealer("key", ["secret"]);
  const bytesOf = (url: string) => Buffer.from(tokenOf(sealer.seal(url)), "base64url");
  fc.assert(
    fc.property(urls, urls, fc.nat(), fc.nat(), (url, another, bit, length) => {
      const sealed = bytesOf(url);
      const flipped = Buffer.from(sealed);
      flipped[Math.floor(bit / 8) % sealed.length]! ^= 1 << (bit % 8);
      const other = bytesOf(another);
      const forged = [
        flipped,
        sealed.subarray(0, length % sealed.length),
        Buffer.concat([sealed, Buffer.of(length % 256)]),
        ...(url === another ? [] : [Buffer.concat([sealed.subarray(0, 16), other.subarray(16)])]),
      ];
      for (const bytes of forged) expect(sealer.open(bytes.toString("base64url"))).toBeUndefined();
    }),
    { seed: 42 },
  );
});

it("opens a token in no other spelling", () => {
  const sealer = createSealer("key");
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= %.";
  fc.assert(
    fc.property(urls, fc.nat(), fc.constantFrom(...letters), (url, at, letter) => {
      const token = tokenOf(sealer.seal(url));
      const changed = token.slice(0, at % token.length) + letter + token.slice((at % token.length) + 1);
      if (changed !== token) expect(sealer.open(changed)).toBeUndefined();
      expect(sealer.open(token + letter)).toBeUndefined();
    }),
    { seed: 43 },
  );
});

it("tells a browser with another account's keys, or those of another secret, that it cannot read", () => {
  fc.assert(
    fc.property(urls, secret, secret, (url, key, other) => {
      fc.pre(key !== other && other !== "secret");
      const sealed = createSealer(key, ["secret"]).seal(url);
      for (const sealer of [createSealer(other, ["secret"]), createSealer(key, [other, "another"])])
        expect(() => createSourceOf(sealer.sourceKeys)(sealed)).toThrow(SourceError);
    }),
    { seed: 44 },
  );
});
