// Fails when what the first page load needs is larger than its budget (gzip).
import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const out = "dist/client";
type Chunk = {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
};
const manifest = JSON.parse(readFileSync(`${out}/.vite/manifest.json`, "utf8")) as Record<string, Chunk>;
/** The worker is no part of the page's graph but loads beside it, so it has a budget of its own. */
const budget = { js: 172_000, css: 23_000, worker: 40_000 };

const seen = new Set<string>();
const visit = (key: string) => {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return;
  seen.add(chunk.file);
  for (const file of chunk.css ?? []) seen.add(file);
  for (const imported of chunk.imports ?? []) visit(imported);
};
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isEntry) continue;
  visit(key);
  // The entry paints what it can and then imports the app, whatever the visit.
  for (const app of chunk.dynamicImports ?? []) visit(app);
}

const size = { js: 0, css: 0, worker: 0 };
const weigh = (file: string) => gzipSync(readFileSync(`${out}/${file}`), { level: 9 }).length;
for (const file of seen) size[file.endsWith(".css") ? "css" : "js"] += weigh(file);
for (const file of globSync("assets/worker-*.js", { cwd: out })) size.worker += weigh(file);

for (const part of ["js", "css", "worker"] as const) {
  const over = size[part] > budget[part];
  console.log(`initial ${part} ${size[part]} B of ${budget[part]} (gzip)${over ? ": too large" : ""}`);
  if (over || size[part] === 0) process.exitCode = 1;
}
