import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { postgresPrograms, runAs, runnablePrograms } from "./postgres-programs.ts";

export interface PostgresServer extends AsyncDisposable {
  /** The address of one of its databases, without a password: everybody on loopback is let in. */
  url(database?: string): string;
}

/**
 * A PostgreSQL of its own on loopback, gone with all its data when disposed; undefined where the dependencies have none
 * for this platform. `durable` waits for the disk, as in earnest.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer | undefined> {
  const found = await postgresPrograms();
  if (!found) return undefined;
  const home = mkdtempSync(join(tmpdir(), "contact-sheet-postgres-"));
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const programs = await runnablePrograms(found, home);
    if (runAs.uid && runAs.gid) chownSync(home, runAs.uid, runAs.gid);
    const at = { ...runAs, cwd: home };
    const data = join(home, "data");
    const made = ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"];
    await promisify(execFile)(programs.initdb, made, at);
    const port = await freePort();
    const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
    if (!durable) settings.push("fsync=off");
    const args = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
    const child = spawn(programs.postgres, args, { ...at, stdio: ["ignore", "ignore", "pipe"] });
    await listens(child);
    return {
      url: (database = "postgres") => `postgres://postgres@127.0.0.1:${port}/${database}`,
      async [Symbol.asyncDispose]() {
        const ended = once(child, "exit");
        child.kill("SIGINT");
        await ended;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function listens(child: ChildProcess): Promise<void> {
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk;
      if (output.includes("ready to accept connections")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${output}`)));
    child.once("error", reject);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
