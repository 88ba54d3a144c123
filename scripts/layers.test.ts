import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { edges, unreadable } from "./layers/edges.ts";
import { crowdedFolders } from "./layers/folders.ts";
import { hiddenGlobals } from "./layers/globals.ts";
import { isTestCode, rooms } from "./layers/rooms.ts";
import { type House, violations } from "./layers/violations.ts";

const root = join(import.meta.dirname, "..");
const pkg = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  imports: Record<string, string>;
};
const house: House = {
  // "#ui/*": "./src/ui/*" becomes ["#ui/", "src/ui/"].
  aliases: Object.entries(pkg.imports).map(([k, v]) => [k.slice(0, -1), v.slice(2, -1)]),
};
const generated = ["node_modules", "dist", "test-results", "playwright-report", ".git", ".contact-sheet"];
const files = globSync("**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}", {
  cwd: root,
  exclude: (name) => generated.includes(name),
});

describe("the house", () => {
  it("has no file that imports what its room may not", () => {
    expect(files.length).toBeGreaterThan(500);
    const told = files.flatMap((file) => violations(house, file, readFileSync(join(root, file), "utf8")));
    expect(told).toEqual([]);
  });

  it("has no file that hides a restricted global from the linter", () => {
    const running = files.filter((file) => !isTestCode(file));
    const told = running.flatMap((file) => hiddenGlobals(file, readFileSync(join(root, file), "utf8")));
    expect(told).toEqual([]);
  });

  it("has no room without files, and none that is spelled wrong", () => {
    const named = Object.entries(rooms).flatMap(([room, { may, tests = [] }]) => [room, ...may, ...tests]);
    expect(named.filter((room) => !(room in rooms))).toEqual([]);
    const empty = Object.keys(rooms).filter(
      (room) => room !== "." && !files.some((file) => file === room || file.startsWith(`${room}/`)),
    );
    expect(empty).toEqual([]);
  });

  it("has no folder that is too crowded", () => {
    expect(crowdedFolders(files)).toEqual({});
  });
});

describe("its rules", () => {
  const told = (file: string, code: string) => violations(house, file, code);

  it("see every kind of edge", () => {
    const code = `import type { A } from "#library/a.ts"; import "../library/b.ts"; export * from "#ui/c.tsx";
      const d = import("#features/x/d.tsx"); const e = new Worker(new URL("../catalog/e.ts", import.meta.url));
      type F = import("#library/f.ts").F; const g = import.meta.glob(["#ui/*.tsx", "./g.ts"]);
      import h = require("../app/h.ts"); const i = import.meta.resolve("../app/i.ts"); export { j } from "#app/j.ts";
      const k = import(\`../catalog/store/\${code}.ts\`); export type { L } from "/src/app/l.ts"; require("#app/m.ts");`;
    expect(told("src/contract/x.ts", code).map((line) => line.split(" -> ")[1])).toEqual([
      "src/library/a.ts",
      "src/library/b.ts",
      "src/ui/c.tsx",
      "src/features/x/d.tsx",
      "src/catalog/e.ts",
      "src/library/f.ts",
      "src/ui/*.tsx",
      "src/app/h.ts",
      "src/app/i.ts",
      "src/app/j.ts",
      "src/catalog/store/*",
      "src/app/l.ts",
      "src/app/m.ts",
    ]);
  });

  it("take no import that cannot be read, nor a file that cannot", () => {
    expect(edges("a.ts", "import(name); new URL(here, import.meta.url)")).toEqual([unreadable, unreadable]);
    expect(told("src/shared/x.ts", "import(name)")).toHaveLength(1);
    expect(() => told("src/shared/x.ts", "import {")).toThrow("src/shared/x.ts");
  });

  it.each([
    ["src/new/x.ts", ""],
    ["src/x.ts", ""],
    ["tools/x.mjs", ""],
    ["src/catalog/model/x.ts", `import "../../new/y.ts"`],
    ["src/app/x.ts", `import "#nothing/y.ts"`],
    ["src/app/x.ts", `import "../../../elsewhere/y.ts"`],
    ["src/app/x.ts", `import "../../node_modules/y/y.js"`],
  ])("fail for what is in no room: %s, with %j", (file, code) => {
    expect(told(file, code)).toHaveLength(1);
  });

  it.each([
    ["src/catalog/model/query/x.ts", "#catalog/store/store.ts"],
    ["src/catalog/model/query/x.ts", "#catalog/worker/worker.ts"],
    ["src/catalog/model/query/x.ts", "../walk/ask.ts"],
    ["src/catalog/model/walk/x.ts", "../query/query-engine.ts"],
    ["src/catalog/model/walk/x.ts", "../../store/store.ts"],
    ["src/catalog/model/walk/x.ts", "../../catalog.ts"],
    ["src/catalog/store/x.ts", "../worker/worker-catalog.ts"],
    ["src/catalog/rpc/x.ts", "../worker/worker-catalog.ts"],
    ["src/library/x.ts", "#catalog/catalog.ts"],
    ["src/library/x.ts", "#catalog/model/walk/ask.ts"],
    ["src/features/a/x.ts", "#catalog/store/store.ts"],
    ["src/app/x.ts", "#catalog/open-catalog.ts"],
    ["src/ui/x.ts", "#contract/asset.ts"],
    ["src/features/a/x.ts", "#features/b/index.ts"],
    ["src/features/a/x.ts", "../b/y.ts"],
    ["src/app/x.ts", "#server/env.ts"],
    ["server/x.ts", "#catalog/index.ts"],
    ["server/x.ts", "#emulator/app.ts"],
    ["server/x.test.ts", "#library/status.ts"],
    ["emulator/x.ts", "#server/app.ts"],
    ["e2e/x.ts", "#app/app.tsx"],
    ["scripts/x.ts", "#library/status.ts"],
    ["src/shared/x.ts", "../../bench/library/library.ts"],
    ["server/x.ts", "../scripts/piece-of.ts"],
    ["src/shared/x.ts", "../../tailwind.config.ts"],
  ])("keep %s from %s", (file, spec) => {
    expect(told(file, `import "${spec}";`)).toHaveLength(1);
  });

  it.each([
    ["src/app/x.ts", "#testing/assets.ts"],
    ["src/catalog/store/x.ts", "./testing/opened.ts"],
    ["server/x.ts", "./testing/test-app.ts"],
    ["server/x.ts", "./app.test.ts"],
    ["emulator/x.ts", "#testing/assets.ts"],
  ])("keep the tests' code out of what runs: %s from %s", (file, spec) => {
    expect(told(file, `import "${spec}";`)).toHaveLength(1);
    expect(told(file.replace(/x\.ts$/, "x.test.ts"), `import "${spec}";`)).toEqual([]);
    expect(told(file.replace(/x\.ts$/, "testing/x.ts"), `import "${spec.replace("./", "../")}";`)).toEqual(
      [],
    );
  });

  it("let a feature be entered by its door alone, except to be measured", () => {
    const open = (file: string, spec: string) => told(file, `import "${spec}";`);
    expect(open("src/app/x.ts", "#features/a/index.ts")).toEqual([]);
    expect(open("src/app/x.ts", "#features/a/y.ts")).toHaveLength(1);
    expect(open("src/app/x.ts", "#features/a/b/index.ts")).toHaveLength(1);
    expect(open("src/features/a/x.ts", "./y.ts")).toEqual([]);
    expect(open("src/features/a/x.ts", "./b/y.ts")).toEqual([]);
    expect(open("bench/x.ts", "#features/a/y.ts")).toEqual([]);
  });

  it("see a restricted global also where it is taken from the world's object", () => {
    const code = `window.localStorage.clear(); globalThis.fetch("/x"); self["indexedDB"].open("y"); new window.Worker("z");`;
    expect(hiddenGlobals("x.ts", code)).toEqual([
      "x.ts takes localStorage",
      "x.ts takes fetch",
      "x.ts takes indexedDB",
      "x.ts takes Worker",
    ]);
    expect(hiddenGlobals("x.ts", "window.scrollTo(0, 0); deps.fetch(); self.postMessage(1);")).toEqual([]);
  });

  it("count the files of a folder, not its tests nor those of its rooms", () => {
    const of = (count: number, name: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => name(i));
    const many = of(21, (i) => `src/a/${i}.ts`);
    expect(crowdedFolders(many)).toEqual({ "src/a": 21 });
    expect(crowdedFolders(many.slice(1))).toEqual({});
    const tests = of(9, (i) => `src/a/${i}.test.ts`);
    expect(crowdedFolders([...many.slice(1), ...tests, ...of(9, (i) => `src/a/b/${i}.ts`)])).toEqual({});
  });
});
