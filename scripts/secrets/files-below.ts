import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Seen } from "./find-secrets.ts";

/** Every file below a folder, none where there is no folder. */
export function* filesBelow(folder: string): Generator<Seen> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const where = join(entry.parentPath, entry.name);
    yield { where, bytes: readFileSync(where) };
  }
}
