import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Requests a second by `ab`, over 32 kept connections. Throws where one fails. */
export async function requestsASecond(url: string, count: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ab", ["-q", "-k", "-c", "32", "-n", String(count), url]);
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1] ?? 0);
  if (figure("Failed requests") > 0 || figure("Non-2xx responses") > 0) throw new Error(stdout);
  return figure("Requests per second");
}
