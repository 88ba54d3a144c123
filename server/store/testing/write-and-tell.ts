import { writeSync } from "node:fs";
import { openSqlite } from "../databases/sqlite.ts";
import { openLibrary } from "../open-store.ts";

// Writes one change after another and prints the name of each once it is taken, until it is killed or has written so many.
const [, , dataDir = "", round = "", most = "Infinity"] = process.argv;
const store = await openLibrary(openSqlite(dataDir), "work", "me");
for (let i = 0; i < Number(most); i++) {
  const id = `${round}.${i}`;
  const change = { id, subjects: [`i.${id}.a`, `i.${id}.b`], field: "rating", value: i % 6, time: i };
  await store.take("work", [change], { person: "me", client: "child" }, Date.now());
  // At once: a stream would wait for a turn that never comes here.
  writeSync(1, `${id}\n`);
}
