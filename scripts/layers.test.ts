import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const pkg = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  imports: Record<string, string>;
};
const aliases = Object.entries(pkg.imports).map(
  ([k, v]) => [k.slice(0, -1), v.slice(2, -1)] as const, // "#ui/*" -> ["#ui/", "src/ui/"]
);

/** What each layer may import beside itself. docs/architecture.md draws the same picture. */
const may: Record<string, string[]> = {
  "src/shared": [],
  "src/contract": ["src/shared"],
  "src/catalog": ["src/contract", "src/shared"],
  "src/library": ["src/catalog", "src/contract", "src/shared"],
  "src/ui": ["src/shared"],
  "src/features": ["src/library", "src/catalog", "src/contract", "src/ui", "src/shared"],
  "src/app": ["src/features", "src/library", "src/catalog", "src/contract", "src/ui", "src/shared"],
  "src/testing": ["src/contract", "src/shared"],
  server: ["emulator", "src/contract", "src/shared"],
  emulator: ["src/contract", "src/shared"],
};
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);
const layerOf = (file: string) => Object.keys(may).find((l) => file.startsWith(`${l}/`));
const featureOf = (file: string) => /^src\/features\/([^/]+)/.exec(file)?.[1];

function edges(file: string, code: string): string[] {
  const { module: m } = parseSync(file, code, { sourceType: "module" });
  const quoted = (s: { start: number; end: number }) =>
    code.slice(s.start, s.end).replaceAll(/^["'`]|["'`]$/g, "");
  return [
    ...m.staticImports.map((i) => i.moduleRequest.value),
    ...m.staticExports.flatMap((e) =>
      e.entries.flatMap((x) => (x.moduleRequest ? [x.moduleRequest.value] : [])),
    ),
    ...m.dynamicImports.map((d) => quoted(d.moduleRequest)),
    ...[...code.matchAll(/new URL\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url/g)].flatMap(
      (x) => x[1] ?? [],
    ),
  ];
}

function target(file: string, spec: string): string | undefined {
  if (spec.startsWith(".")) return relative(root, join(root, dirname(file), spec));
  const a = aliases.find(([k]) => spec.startsWith(k));
  return a ? a[1] + spec.slice(a[0].length) : undefined;
}

function violations(file: string, code: string): string[] {
  const from = layerOf(file);
  if (!from) return [];
  const allowed = [...(may[from] ?? []), ...(isTest(file) ? ["src/testing"] : [])];
  return edges(file, code).flatMap((spec) => {
    const to = target(file, spec);
    const layer = to && layerOf(to);
    if (!to || !layer) return [];
    const ok = layer === from ? featureOf(file) === featureOf(to) : allowed.includes(layer);
    return ok ? [] : [`${file} -> ${to}`];
  });
}

it("no file imports a layer above its own", () => {
  const files = globSync("{src,server,emulator}/**/*.{ts,tsx}", { cwd: root });
  expect(files.length).toBeGreaterThan(8);
  expect(files.flatMap((f) => violations(f, readFileSync(join(root, f), "utf8")))).toEqual([]);
});

it("the catalog is entered by its one door", () => {
  const files = globSync("src/{library,features,app}/**/*.{ts,tsx}", { cwd: root });
  const inside = files.flatMap((f) =>
    edges(f, readFileSync(join(root, f), "utf8"))
      .map((spec) => target(f, spec))
      .filter((to) => to?.startsWith("src/catalog/") && to !== "src/catalog/index.ts")
      .map((to) => `${f} -> ${to}`),
  );
  expect(inside).toEqual([]);
});

it("sees every kind of edge", () => {
  const code = `import type { A } from "#library/a.ts"; import "../library/b.ts"; export * from "#ui/c.tsx";
    const d = import("#features/x/d.tsx"); const e = new Worker(new URL("../catalog/e.ts", import.meta.url));`;
  expect(violations("src/contract/x.ts", code)).toHaveLength(5);
  expect(violations("src/features/a/x.ts", `import "#features/b/y.ts"; import "./z.ts";`)).toEqual([
    "src/features/a/x.ts -> src/features/b/y.ts",
  ]);
});
