import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../e2e/process.ts";
import { type SmokeBrowser, windowSize } from "./browser.ts";
import { openDisplay } from "./display.ts";
import { beginSession, type WebDriver } from "./webdriver.ts";
import { keyActions } from "./webdriver-keys.ts";

/** Runs a function in the page, asynchronous or not. */
const runScript = (work: (...args: never[]) => unknown) =>
  `const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => (${work})(...[...arguments].slice(0, -1)))
    .then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/** WebKitGTK's own small browser, by the WebDriver program at `driver`. */
export async function openWebKit(driver: string): Promise<SmokeBrowser> {
  const display = await openDisplay();
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`, "--host=127.0.0.1"], { env: display.env, stdio: "ignore" });
  const close = () => {
    child.kill();
    display.close();
  };
  try {
    await listening(port, () => child.exitCode === null);
    return adapt(await beginSession(`http://127.0.0.1:${port}`), close);
  } catch (error) {
    close();
    throw error;
  }
}

async function listening(port: number, alive: () => boolean): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer) return;
    if (!alive() || waited > 5_000) throw new Error("WebKitWebDriver did not start.");
    await wait(50);
  }
}

async function adapt(session: WebDriver, close: () => void): Promise<SmokeBrowser> {
  await session.post("timeouts", { script: 20_000, pageLoad: 20_000 });
  await session.post("window/rect", windowSize);
  const perform = (type: string, id: string, actions: object[]) =>
    session.post("actions", { actions: [{ type, id, actions }] });
  const move = (x: number, y: number) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y) });
  return {
    name: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
    open: async (url) => void (await session.post("url", { url })),
    reload: async () => void (await session.post("refresh")),
    back: async () => void (await session.post("back")),
    run: async (work, ...args) => {
      const answer = await session.post("execute/async", { script: runScript(work), args });
      const { value, error } = answer as { value: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    press: async (keys) => void (await perform("key", "keyboard", keyActions(keys))),
    point: async (x, y) => void (await perform("pointer", "mouse", [move(x, y)])),
    click: async (x, y) => {
      const button = { button: 0 };
      await perform("pointer", "mouse", [
        move(x, y),
        { type: "pointerDown", ...button },
        { type: "pointerUp", ...button },
      ]);
    },
    picture: async () => Buffer.from((await session.get("screenshot")) as string, "base64"),
    close: async () => {
      await session.end().catch(() => {});
      close();
    },
  };
}
