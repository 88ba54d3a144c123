import { expect, it } from "vitest";
import { createSealer } from "./seal.ts";

const parts = (path: string) => path.split("/").slice(3) as [string, string];

it("opens what it sealed, also after a restart", () => {
  const url = "https://cdn.example/ü/狐.png?sig=a+b==";
  const sealed = parts(createSealer("secret").seal(url));
  expect(createSealer("secret").open(...sealed)).toBe(url);
});

it("opens nothing else", () => {
  const sealer = createSealer("secret");
  const [seal, encoded] = parts(sealer.seal("https://cdn.example/a.png"));
  const [otherSeal, otherEncoded] = parts(sealer.seal("https://cdn.example/b.png"));
  expect(sealer.open(otherSeal, encoded)).toBeUndefined();
  expect(sealer.open(seal, otherEncoded)).toBeUndefined();
  expect(sealer.open(seal.slice(0, 8), encoded)).toBeUndefined();
  expect(sealer.open("", encoded)).toBeUndefined();
  expect(createSealer("another").open(seal, encoded)).toBeUndefined();
});
