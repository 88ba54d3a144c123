import fc from "fast-check";
import { expect, it } from "vitest";
import { disposition, nameAtHost } from "./file-name.ts";

const decoded = (header: string) => decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? "");

it("names the file in full and in ASCII", () => {
  expect(disposition("attachment", "2026-03-01 fuchs-wächter 🦊", "png")).toBe(
    `attachment; filename="2026-03-01 fuchs-w_chter __.png"; filename*=UTF-8''2026-03-01%20fuchs-w%C3%A4chter%20%F0%9F%A6%8A.png`,
  );
});

it.each([
  ["../../etc/passwd", "etc passwd.mp4"],
  ["a\u202Egnp.exe", "a gnp.exe.mp4"],
  ['x"; filename="evil.exe\r\nSet-Cookie: a', "x ; filename= evil.exe Set-Cookie a.mp4"],
  ["CON", "_CON.mp4"],
  ["aux.fox at dawn", "_aux.fox at dawn.mp4"],
  ["Con .fox", "_Con .fox.mp4"],
  ["concrete fox", "concrete fox.mp4"],
  ["a\u2066b\u2069\u200f \ufeffc\u0085d\u2028e", "a b c d e.mp4"],
  ["half of a pair \ud83e", "half of a pair.mp4"],
  ["100% %2e%2e%2f 'it''s' (1)*", "100% %2e%2e%2f 'it''s' (1).mp4"],
  ["...", "contact-sheet.mp4"],
  ["conin$ fox", "conin$ fox.mp4"],
  ["COM¹", "_COM¹.mp4"],
  ["a family 👩‍👩‍👧", "a family 👩‍👩‍👧.mp4"],
  ["狐".repeat(200), `${"狐".repeat(60)}.mp4`],
])("makes %j harmless", (name, file) => {
  expect(decoded(disposition("attachment", name, "mp4"))).toBe(file);
});

it.each([".", " ", ". ", "a.", "\u202e", "con."])("comes to an end of a million of %j", (piece) => {
  // What goes back for each of them would take hours.
  const header = disposition("attachment", `a${piece.repeat(1_000_000)}a`, "png");
  expect(header.length).toBeLessThan(1_000);
});

it("is a header whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const header = disposition("attachment", name, "png");
      expect(() => new Headers({ "content-disposition": header })).not.toThrow();
      const file = decoded(header);
      // The joiners hold together what is one character.
      expect(file).not.toMatch(/(?![\u200c\u200d])[/\\\p{C}]/u);
      expect(Buffer.byteLength(file)).toBeLessThan(200);
    }),
    { seed: 3 },
  );
});

it.each([
  ["https://cdn.example/videos/fox%20at%20dawn.mp4?sig=a/b.png", "fox at dawn"],
  ["https://cdn.example/3f2a.b1", "3f2a"],
  ["https://cdn.example/100%.png", "100%"],
  ["https://cdn.example/pictures/", ""],
  ["no address", ""],
])("finds the name in %j", (url, name) => {
  expect(nameAtHost(url)).toBe(name);
});
