import { parseArgs } from "node:util";
import { type BrowserName, browsers } from "./find-browser.ts";

export const usage = `npm run smoke -- <browser> [--only <flow>] [--pictures <folder>]

  <browser>            ${Object.keys(browsers).join(", ")}: the one that is found on this machine
  --only <text>        just the flows whose name has this text
  --pictures <folder>  keeps a picture of the screen after each flow; otherwise of what fails, in test-results

Build the app first: npm run build. Everything else is started and ended by the run.`;

export interface Asked {
  browser: BrowserName;
  only: string;
  /** Undefined: pictures are made of failures alone. */
  pictures: string | undefined;
}

/** Reads the command line. Throws an error whose message is for the person at it. */
export function readArguments(args: string[]): Asked | "help" {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: "string", default: "" },
      pictures: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return "help";
  const [browser = "", ...more] = positionals;
  if (browser === "" || more.length > 0) throw new Error("Name one browser.");
  if (!Object.hasOwn(browsers, browser)) throw new Error(`There is no browser "${browser}" here.`);
  return { browser: browser as BrowserName, only: values.only, pictures: values.pictures };
}
