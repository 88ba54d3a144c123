import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");

/** What the README's table says that can be set. */
const settings = read("README.md")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) =>
    Array.from((line.split("|")[1] ?? "").matchAll(/`([A-Z][A-Z_]+)`/g), ([, name = ""]) => name),
  );

it("hands on to the container whatever may be set, but for what the image itself says", () => {
  expect(settings).toContain("OIDC_ISSUER");
  const compose = read("deploy/compose.yaml");
  const handed = settings.filter((name) => new RegExp(`^ {6}${name}: `, "m").test(compose));
  const ofTheImage = ["PORT", "HOST", "CACHE_DIR", "DATA_DIR"];
  expect(settings.filter((name) => !handed.includes(name)).toSorted()).toEqual(ofTheImage.toSorted());
});

it("names settings in its example that there are", () => {
  const named = Array.from(
    read("deploy/contact-sheet.env.example").matchAll(/^#?([A-Z_]+)=/gm),
    ([, name]) => name,
  );
  expect(named).toContain("APP_SECRET");
  expect(named.filter((name) => !settings.includes(name!))).toEqual([]);
});

it("keeps nginx' pictures in folders that nginx can make: Debian has no /var/cache/nginx", () => {
  const files = readdirSync("deploy").filter((name) => name.startsWith("nginx"));
  const folders = files.flatMap((name) =>
    Array.from(read(`deploy/${name}`).matchAll(/^proxy_cache_path (\S+)/gm), ([, path = ""]) => path),
  );
  expect(folders).toHaveLength(4);
  expect(new Set(folders.map((path) => dirname(path)))).toEqual(new Set(["/var/cache", "/run"]));
});
