import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SmokeBrowser } from "./browser.ts";
import type { Flow } from "./flows.ts";
import { within } from "./limit.ts";
import { SmokePage } from "./page.ts";
import type { Stage } from "./stage.ts";

/** What a step may take on a busy machine, milliseconds. */
const patience = 45_000;

interface RunOptions {
  browser: SmokeBrowser;
  stage: Stage;
  flows: readonly Flow[];
  /** Where pictures of every flow go; undefined keeps those of failures alone. */
  pictures: string | undefined;
}

/** Runs the flows one after another and prints a line for each. Answers how many failed. */
export async function runFlows({ browser, stage, flows, pictures }: RunOptions): Promise<number> {
  let failed = 0;
  for (const [index, flow] of flows.entries()) {
    const begun = performance.now();
    const page = new SmokePage(browser, stage.origin);
    let at = "before the first step";
    const step = <T>(about: string, work: () => Promise<T>): Promise<T> => {
      at = about;
      return within(patience, (signal) => {
        page.signal = signal;
        return work();
      });
    };
    const tell = (mark: string, rest: string) =>
      console.log(
        `${mark} ${String(index + 1).padStart(2)} ${flow.about} (${((performance.now() - begun) / 1000).toFixed(1)} s)${rest}`,
      );
    const keep = (folder: string) =>
      within(patience, () => keepPicture(browser, folder, `${index + 1}`)).catch(() => {});
    try {
      await flow.run(step, page, stage);
      await step("nothing is left unhandled", async () => {
        const noise = await page.noise();
        if (noise.length > 0) throw new Error(noise.join("; "));
      });
      tell("ok  ", "");
      if (pictures) await keep(pictures);
    } catch (error) {
      failed++;
      tell("FAIL", `\n      ${at}: ${(error as Error).message}`);
      await keep(pictures ?? "test-results/smoke");
    }
    // Whatever a flow has left behind, the next one begins with a server.
    await stage.startServer();
  }
  return failed;
}

async function keepPicture(browser: SmokeBrowser, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await browser.picture());
}
