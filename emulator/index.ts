import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createEmulator } from "./app.ts";
import { faults } from "./faults/active.ts";
import { type Finish, finishes } from "./media/pictures.ts";

const usage = `npm run emulator -- [options]

  --images <n>    images in the library (2400)
  --videos <n>    videos in the library (380)
  --port <n>      port on 127.0.0.1 (4900)
  --seed <n>      another seed, another library (1)
  --key <key>     the API key that is accepted, or "*" for any (pictai_demo)
  --latency <ms>  wait before each answer (0)
  --finish <how>  full, or quicker and smaller: light, sketch (full)
  --fault <name>  play a fault; repeat for several. "name:3" plays it for the first three
                  requests only, "name@videos" for one list only.

Faults:
${Object.entries(faults)
  .map(([name, { about }]) => `  ${name.padEnd(21)} ${about}`)
  .join("\n")}
`;

function fail(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        images: { type: "string", default: "2400" },
        videos: { type: "string", default: "380" },
        port: { type: "string", default: "4900" },
        seed: { type: "string", default: "1" },
        key: { type: "string", default: "pictai_demo" },
        latency: { type: "string", default: "0" },
        fault: { type: "string", multiple: true, default: [] },
        finish: { type: "string", default: "full" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
}

const values = readArguments();
if (values.help) {
  console.log(usage);
  process.exit(0);
}

function wholeNumber(name: "images" | "videos" | "port" | "seed" | "latency", max: number): number {
  const text = values[name];
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > max)
    fail(`--${name} must be a whole number up to ${max}, not "${text}".`);
  return number;
}

function finishOf(text: string): Finish {
  if (!Object.hasOwn(finishes, text)) fail(`--finish must be one of ${Object.keys(finishes).join(", ")}.`);
  return text as Finish;
}

const port = wholeNumber("port", 65_535);
const origin = `http://127.0.0.1:${port}`;
const options = {
  images: wholeNumber("images", 50_000_000),
  videos: wholeNumber("videos", 50_000_000),
  seed: wholeNumber("seed", 0xffffffff),
  latency: wholeNumber("latency", 600_000),
  key: values.key,
  finish: finishOf(values.finish),
  faults: values.fault,
  origin,
  control: true,
};

function create() {
  try {
    return createEmulator(options);
  } catch (error) {
    return fail((error as Error).message);
  }
}

const server = serve({ fetch: create().app.fetch, port, hostname: "127.0.0.1" }, () => {
  console.log(`Emulator: PICTORY_API_URL=${origin}/pictoryapis PICTORY_API_KEY=${values.key}`);
});
server.on("error", (error) => fail(`Cannot listen on ${origin}: ${error.message}`));
