/** What goes into a page and comes out of it. */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A browser with one page, driven by real keys and a real pointer. Places are CSS pixels of the window's inside. */
export interface SmokeBrowser {
  /** As it names itself: "MiniBrowser 2.50.6". */
  readonly name: string;
  /** Goes to an address, and waits until its document is there. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a function in the page. It sees nothing of ours but its arguments. */
  run<A extends Json[], R>(work: (...args: A) => R, ...args: A): Promise<R>;
  /** Presses a key as `KeyboardEvent.key` names it, the held ones before it: "Escape", "?", "Control+v". */
  press(keys: string): Promise<void>;
  point(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** What is on screen, as a PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The window, CSS pixels. */
export const windowSize = { width: 1440, height: 900 };
