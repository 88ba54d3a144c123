import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasProgram } from "../../scripts/deploy/start-proxy.ts";
import { printTable } from "../table.ts";
import { nginxRow } from "./nginx-row.ts";
import { pagingTables } from "./paging-tables.ts";
import { startRow } from "./start-row.ts";

const parts = {
  async start(home: string) {
    printTable("Cold start of the server, without a build", [await startRow(home)]);
  },
  paging: pagingTables,
  async nginx(home: string) {
    if (hasProgram("nginx") && hasProgram("ab"))
      return printTable("Cached thumbnails behind nginx, requests a second", [await nginxRow(home)]);
    console.log("No thumbnails behind nginx: it takes nginx and ab (Debian: nginx-light, apache2-utils).");
  },
};

// One of them alone by its name.
const asked = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const home = await mkdtemp(join(tmpdir(), "contact-sheet-host-"));
  try {
    await run(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
