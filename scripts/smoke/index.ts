import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Asked, readArguments, usage } from "./arguments.ts";
import type { SmokeBrowser } from "./browser.ts";
import { findBrowser, MissingProgram } from "./find-browser.ts";
import { flows } from "./flows.ts";
import { openByPuppeteer } from "./puppeteer.ts";
import { runFlows } from "./run.ts";
import { openStage } from "./stage.ts";
import { openWebKit } from "./webkit.ts";

const root = join(import.meta.dirname, "../..");

function openBrowser(name: Asked["browser"]): Promise<SmokeBrowser> {
  const program = findBrowser(name);
  if (name === "webkit") return openWebKit(program);
  if (name === "firefox") return openByPuppeteer({ browser: "firefox", executablePath: program });
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return openByPuppeteer({ browser: "chrome", executablePath: program, args });
}

async function smoke({ browser: name, only, pictures }: Asked): Promise<number> {
  const chosen = flows.filter(({ about }) => about.includes(only));
  if (chosen.length === 0) throw new Error(`No flow has "${only}" in its name.`);
  if (!existsSync(join(root, "dist/client/index.html")))
    throw new Error("Nothing is built yet: npm run build");
  const browser = await openBrowser(name);
  try {
    const stage = await openStage();
    try {
      console.log(`${browser.name}: ${chosen.length} flows`);
      return await runFlows({ browser, stage, flows: chosen, pictures });
    } finally {
      await stage.close();
    }
  } finally {
    await browser.close();
  }
}

function asked(): Asked | "help" | undefined {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return undefined;
  }
}

const wanted = asked();
if (wanted === "help") console.log(usage);
else if (!wanted) process.exitCode = 2;
else
  try {
    const failed = await smoke(wanted);
    if (failed > 0) console.log(`\n${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof MissingProgram ? error.message : error);
    process.exitCode = 1;
  }
