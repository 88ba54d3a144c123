import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder that stands for the root of a stage's file system: this machine's programs, and nothing of its files. */
export function makeRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "contact-sheet-image-"));
  for (const name of ["usr", "etc", "dev", "proc", "tmp", "root"]) mkdirSync(join(root, name));
  for (const name of ["bin", "sbin", "lib", "lib64"])
    if (existsSync(`/${name}`)) symlinkSync(readlinkSync(`/${name}`), join(root, name));
  return root;
}

export interface RunOptions {
  /** As this user, with the root read-only but for these folders. */
  asUser?: { user: string; writable: string[] };
  cwd: string;
  env: Record<string, string>;
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

/** The command line by which a command runs inside of the folder. */
function inside(root: string, command: string[], { asUser, cwd, env }: RunOptions): string[] {
  const at = (path: string) => quoted(join(root, path));
  // The Node that runs this stands where programs look for one.
  const node = execFileSync("sh", ["-c", "command -v node"], {
    encoding: "utf8",
    env: { PATH: systemPath },
  }).trim();
  const mounts = [
    `mount --bind ${quoted(root)} ${quoted(root)}`,
    ...["usr", "etc", "dev"].map((name) => `mount --rbind /${name} ${at(name)}`),
    `mount -t proc proc ${at("proc")}`,
    `mount -t tmpfs tmpfs ${at("tmp")}`,
    `mount --bind ${quoted(process.execPath)} ${at(node)}`,
  ];
  if (asUser) {
    for (const path of asUser.writable) mounts.push(`mount --bind ${at(path)} ${at(path)}`);
    mounts.push(`mount -o remount,ro,bind ${quoted(root)}`);
  } else {
    for (const path of [".npm", ".npmrc"].map((name) => join(homedir(), name)))
      if (existsSync(path)) {
        if (path.endsWith("rc")) cpSync(path, join(root, "root", ".npmrc"));
        else mounts.push(`mkdir -p ${at("root/.npm")} && mount --bind ${quoted(path)} ${at("root/.npm")}`);
      }
  }
  const variables = Object.entries({ PATH: systemPath, HOME: "/root", ...env });
  const user = asUser ? [`--userspec=${asUser.user}`] : [];
  const run = ["chroot", ...user, root, "/usr/bin/env", "-i", ...variables.map(([k, v]) => `${k}=${v}`)];
  const script = `cd ${quoted(cwd)} && exec ${command.map(quoted).join(" ")}`;
  const line = `${mounts.join(" && ")} && exec ${[...run, "/bin/sh", "-c", script].map(quoted).join(" ")}`;
  return ["unshare", "--mount", "--pid", "--fork", "--kill-child=SIGTERM", "sh", "-ec", line];
}

const systemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Runs a command to its end. Throws where it fails. */
export function runInside(root: string, command: string[], options: RunOptions): string {
  const [program = "", ...args] = inside(root, command, options);
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/** Starts a command that goes on. */
export function startInside(root: string, command: string[], options: RunOptions): ChildProcess {
  const [program = "", ...args] = inside(root, command, options);
  return spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Tells what was started to stop: what came between ignores the signal, and waits for its only child. */
export function tellToStop({ pid }: ChildProcess): void {
  const [child = ""] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
  process.kill(Number(child), "SIGTERM");
}

/** Copies a file or a folder as COPY does: of a folder what is in it. */
export function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}
