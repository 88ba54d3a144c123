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
/**
 * The worker is no part of the page's graph but loads beside it, so it has budgets of its own: what gives the first answer,
 * and the catalog that follows. The service worker starts before the page of a second visit, list of the build's files and all.
 */
const budget = { js: 173_500, css: 23_000, worker: 5_000, catalog: 45_000, serviceWorker: 7_500 };

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

const size = { js: 0, css: 0, worker: 0, catalog: 0, serviceWorker: 0 };
const weigh = (file: string) => gzipSync(readFileSync(`${out}/${file}`), { level: 9 }).length;
for (const file of seen) size[file.endsWith(".css") ? "css" : "js"] += weigh(file);

// Vite's manifest knows nothing of a worker's modules.
const withImports = (file: string, met: Set<string>) => {
  if (met.has(file)) return;
  met.add(file);
  const code = readFileSync(`${out}/${file}`, "utf8");
  for (const [, imported] of code.matchAll(/from"\.\/([^"]+)"/g)) withImports(`assets/${imported}`, met);
};
const filesOf = (pattern: string) => {
  const met = new Set<string>();
  for (const file of globSync(pattern, { cwd: out })) withImports(file, met);
  return [...met];
};
const worker = filesOf("assets/worker-*.js");
for (const file of worker) size.worker += weigh(file);
for (const file of filesOf("assets/served-catalog-*.js"))
  if (!worker.includes(file)) size.catalog += weigh(file);

size.serviceWorker = weigh("service-worker.js");

const names = { js: "js", css: "css", worker: "worker", catalog: "catalog", serviceWorker: "service worker" };
for (const part of ["js", "css", "worker", "catalog", "serviceWorker"] as const) {
  const over = size[part] > budget[part];
  console.log(`initial ${names[part]} ${size[part]} B of ${budget[part]} (gzip)${over ? ": too large" : ""}`);
  if (over || size[part] === 0) process.exitCode = 1;
}
