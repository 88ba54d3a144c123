import { parseArgs } from "node:util";
import { type Kind, kinds } from "#contract/asset.ts";
import { type NameTemplate, nameTokens, readNameTemplate } from "#contract/take-away/name-template.ts";
import { type SidecarKind, sidecarKinds } from "#contract/take-away/sidecars.ts";

/** A day is a folder: tens of thousands of files in one are slow to show, and a day is found by who knows it. */
const names = "{date}/{time} {model} {prompt:40}";

export const usage = `npm run archive -- --to <folder> [options]

Brings the originals of your library to a folder, and only what is not there yet: run it every night. It may be ended
at any moment, and goes on where it was.

  --to <folder>       where the archive is; made when missing
  --query <search>    only what this search finds, as in the gallery: "rating:>=4 -state:reject". Without it all is
                      brought, what is hidden as well
  --kind <kind>       ${kinds.join(" or ")}; both unless given
  --names <template>  what new files are called, "/" makes folders (${names}):
                      ${nameTokens.join(" ")}
  --sidecars <list>   what stands beside each, out of ${sidecarKinds.join(",")}; or none (json,xmp)
  --png-prompt        puts the prompt into each PNG, where other galleries read it
  --at-once <n>       transfers at once, 1 to 32 (8)
  --verify            reads all files of the archive again, and tells which are gone or changed; brings nothing

It reads the same environment as the server: PICTORY_API_KEY, DATA_DIR, DATABASE_URL, LIBRARY. Without a key it brings the demo.
What could not be brought stands in errors.csv. It ends with 0 when all is there, 1 when something is not, 2 when it
was asked wrongly.`;

export interface Options {
  readonly to: string;
  /** "" is all. */
  readonly query: string;
  readonly kind: Kind | "all";
  readonly names: NameTemplate;
  readonly sidecars: readonly SidecarKind[];
  readonly pngPrompt: boolean;
  readonly atOnce: number;
  readonly verify: boolean;
}

function readSidecars(text: string): SidecarKind[] {
  const asked = text === "none" ? [] : text.split(",").map((part) => part.trim());
  return asked.map((name) => {
    const kind = sidecarKinds.find((known) => known === name);
    if (!kind) throw new Error(`--sidecars takes ${sidecarKinds.join(",")}, or none; not "${name}".`);
    return kind;
  });
}

/** Reads the command line. Throws an error whose message is for the person at it. */
export function readOptions(args: string[]): Options | "help" {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: "string", default: "" },
      query: { type: "string", default: "" },
      kind: { type: "string", default: "all" },
      names: { type: "string", default: names },
      sidecars: { type: "string", default: "json,xmp" },
      "png-prompt": { type: "boolean", default: false },
      "at-once": { type: "string", default: "8" },
      verify: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return "help";
  if (values.to === "") throw new Error("Say which folder: --to <folder>");
  const kind = ([...kinds, "all"] as const).find((known) => known === values.kind);
  if (!kind) throw new Error(`--kind takes ${kinds.join(" or ")}, not "${values.kind}".`);
  const read = readNameTemplate(values.names);
  if (!read.ok) throw new Error(`--names "${values.names}": ${read.problem}`);
  const atOnce = /^\d{1,2}$/.test(values["at-once"]) ? Number(values["at-once"]) : 0;
  if (atOnce < 1 || atOnce > 32)
    throw new Error(`--at-once takes a whole number from 1 to 32, not "${values["at-once"]}".`);
  return {
    to: values.to,
    query: values.query.trim(),
    kind,
    names: read.template,
    sidecars: readSidecars(values.sidecars),
    pngPrompt: values["png-prompt"],
    atOnce,
    verify: values.verify,
  };
}
