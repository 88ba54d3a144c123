import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { bareTable, bareUpsert } from "./bare-table.ts";

// The least that a server can do for a mark: its body is read and written by one prepared statement.
const db = new DatabaseSync(process.argv[2] ?? ":memory:");
db.exec(`pragma journal_mode = wal; pragma synchronous = full; ${bareTable}`);
const upsert = db.prepare(bareUpsert("?", "?", "?", "?"));
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    const [change] = JSON.parse(body).changes;
    upsert.run(change.subjects[0], change.field, JSON.stringify(change.value), change.time);
    response.end("{}");
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
