import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { contextFiles } from "./context-files.ts";
import { commandOf, lastStep, readDockerfile, type Stage, variablesOf } from "./dockerfile.ts";
import { copyInto, makeRoot, runInside, startInside, tellToStop } from "./root-folder.ts";

// Follows deploy/Dockerfile step by step in fresh folders, where no container engine is at hand, and then runs the image
// as compose.yaml does: as its user, with a read-only root. It needs Linux, root and the network.

const port = process.env.PORT ?? "4390";
const stages = readDockerfile(readFileSync("deploy/Dockerfile", "utf8"));
const roots = new Map<string, string>();

/** Follows the steps of a stage; gives the folder that is its root, and where its commands run. */
function build(stage: Stage): { root: string; cwd: string } {
  const root = makeRoot();
  roots.set(stage.name, root);
  let cwd = "/";
  const env = variablesOf(stage);
  for (const { name, rest } of stage.steps) {
    console.log(`${stage.name}: ${name} ${rest}`);
    if (name === "WORKDIR") {
      cwd = rest;
      mkdirSync(join(root, cwd), { recursive: true });
    }
    if (name === "RUN") runInside(root, ["/bin/sh", "-c", rest], { cwd, env });
    if (name === "COPY") copy(root, cwd, rest.split(/\s+/));
  }
  return { root, cwd };
}

function copy(root: string, cwd: string, words: string[]): void {
  const from = words[0]?.startsWith("--from=") ? words.shift()?.slice("--from=".length) : undefined;
  const to = words.pop() ?? "";
  const target = join(root, to.startsWith("/") ? to : join(cwd, to));
  if (from !== undefined) {
    const source = roots.get(from);
    if (!source) throw new Error(`There is no stage ${from}.`);
    for (const word of words) copyInto(join(source, word), target);
    return;
  }
  const files = contextFiles("deploy/Dockerfile.dockerignore");
  for (const word of words) {
    const matching = files.filter((file) => word === "." || file === word || file.startsWith(`${word}/`));
    if (matching.length === 0) throw new Error(`Nothing of the context is ${word}.`);
    for (const file of matching) {
      const inFolder = word === "." ? file : file.slice(word.length + 1);
      copyInto(
        file,
        to.endsWith("/") && file === word ? join(target, basename(file)) : join(target, inFolder),
      );
    }
  }
}

function check(what: string, holds: boolean): void {
  console.log(`${holds ? "ok" : "FAILED"}: ${what}`);
  if (!holds) process.exitCode = 1;
}

async function run(stage: Stage, root: string, cwd: string): Promise<void> {
  const asUser = {
    user: lastStep(stage, "USER"),
    writable: JSON.parse(lastStep(stage, "VOLUME")) as string[],
  };
  const given = { AUTH: "none", DEMO: "1", PUBLIC_URL: `http://127.0.0.1:${port}`, PORT: port };
  const options = { asUser, cwd, env: { ...variablesOf(stage), ...given } };
  const fails = (command: string[]) => {
    try {
      runInside(root, command, options);
      return false;
    } catch {
      return true;
    }
  };
  check("nothing can be written beside the volumes", fails(["/bin/sh", "-c", "touch /app/x 2>/dev/null"]));
  const began = performance.now();
  const server = startInside(root, commandOf(lastStep(stage, "CMD")), options);
  server.stdout?.pipe(process.stdout);
  const [line] = await once(server.stdout!, "data");
  check(`it listens after ${Math.round(performance.now() - began)} ms`, String(line).includes("http"));
  const address = `http://127.0.0.1:${port}`;
  runInside(root, commandOf(lastStep(stage, "HEALTHCHECK")), options);
  check("its health check succeeds", true);
  check("it is ready", (await fetch(`${address}/readyz`)).ok);
  check("its page comes", (await (await fetch(address)).text()).includes('<meta name="account"'));
  const list = await (await fetch(`${address}/api/images`)).json();
  check("its list comes", list.items.length > 0);
  const thumbnail = await fetch(`${address}${list.items[0].url.replace("/original/", "/thumb/")}?w=240`);
  check("its thumbnails are made", thumbnail.headers.get("content-type") === "image/webp");
  const exit = once(server, "exit");
  tellToStop(server);
  check("it ends well when it is told to stop", (await exit)[0] === 0);
  const size = execFileSync("du", ["-sm", join(root, cwd)], { encoding: "utf8" }).split("\t")[0];
  console.log(`what lies upon its base: ${size} MB`);
}

try {
  for (const [i, stage] of stages.entries()) {
    const { root, cwd } = build(stage);
    // Others than its owner look into the folder of the last.
    chmodSync(root, 0o755);
    if (i === stages.length - 1) await run(stage, root, cwd);
  }
} finally {
  if (process.env.KEEP !== "1")
    for (const root of roots.values()) rmSync(root, { recursive: true, force: true });
}
