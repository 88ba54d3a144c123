import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contextFiles } from "./context-files.ts";
import { commandOf, lastStep, readDockerfile, variablesOf } from "./dockerfile.ts";

const stages = readDockerfile(readFileSync("deploy/Dockerfile", "utf8"));
const image = stages.at(-1)!;

it("reads the image's own steps, and refuses one that nobody can follow", () => {
  expect(stages.map(({ name }) => name)).toEqual(["build", "dependencies", "2"]);
  expect(commandOf(lastStep(image, "CMD"))).toEqual(["node", "server/index.ts"]);
  expect(variablesOf(image)).toMatchObject({ HOST: "0.0.0.0", DATA_DIR: "/data", CACHE_DIR: "/cache" });
  expect(() => readDockerfile("FROM a\nADD http://x /y")).toThrow(/ADD/);
});

it("runs the image as nobody special", () => {
  expect(lastStep(image, "USER")).toMatch(/^[1-9]\d*:[1-9]\d*$/);
});

it("lets no key, no data and no test into the image", () => {
  const files = contextFiles("deploy/Dockerfile.dockerignore");
  expect(files).toContain("server/index.ts");
  expect(files).toContain("package-lock.json");
  expect(files.filter((file) => /\.env|\.contact-sheet|\.test\.|^e2e|^bench/.test(file))).toEqual([]);
  const copied = image.steps.flatMap(({ name, rest }) =>
    name === "COPY" && !rest.startsWith("--") ? rest.split(" ").slice(0, -1) : [],
  );
  for (const word of copied)
    expect(
      files.some((file) => file === word || file.startsWith(`${word}/`)),
      word,
    ).toBe(true);
});
