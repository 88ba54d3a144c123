import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { missing, onPath } from "./find-browser.ts";

export interface Display {
  /** The environment of a program that draws there. */
  env: NodeJS.ProcessEnv;
  close(): void;
}

/** A display that nobody sees; where there is no Xvfb, the one that a person sits at. */
export async function openDisplay(): Promise<Display> {
  const xvfb = onPath(["Xvfb"]);
  if (!xvfb) {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    if (DISPLAY || WAYLAND_DISPLAY) return { env: process.env, close: () => {} };
    throw missing("display for WebKit: no Xvfb, DISPLAY or WAYLAND_DISPLAY", "xvfb");
  }
  // It takes the first free number, and writes it to its fourth channel once it listens.
  const child = spawn(xvfb, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const close = () => void child.kill();
  try {
    const [number] = await once(child.stdio[3] as Readable, "data", { signal: AbortSignal.timeout(10_000) });
    return { env: { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: "x11" }, close };
  } catch {
    close();
    throw new Error(`${xvfb} did not open a display.`);
  }
}
