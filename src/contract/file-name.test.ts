import { expect, it } from "vitest";
import { buildImage } from "#testing/assets.ts";
import { fileName } from "./file-name.ts";

const named = (prompt: string, model = "nanobanana") =>
  fileName(buildImage({ prompt, model, createdDate: "2026-03-06T23:30:00.000Z" }));

it.each([
  ["A red fox at dawn, 85mm", "2026-03-06-nanobanana-a-red-fox-at-dawn-85mm"],
  ["../../etc/passwd\0.exe", "2026-03-06-nanobanana-etc-passwd-exe"],
  ["夜明けの霧の山、水彩画", "2026-03-06-nanobanana-夜明けの霧の山-水彩画"],
  ["\u202egnp.fox", "2026-03-06-nanobanana-gnp-fox"],
  ["…", "2026-03-06-nanobanana"],
])("names %j", (prompt, name) => {
  expect(named(prompt)).toBe(name);
});

it("stops at a whole word", () => {
  expect(named("word ".repeat(1_000))).toMatch(/^2026-03-06-nanobanana(-word){9,10}$/);
});

it("stays short for one endless word and a hostile model", () => {
  expect([...named("狐".repeat(5_000), "../".repeat(500) + "x".repeat(500))].length).toBeLessThan(110);
});
