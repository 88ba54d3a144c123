import type { Page } from "playwright";
import { type App, startApp, synced } from "./browser/app.ts";
import { openProfile } from "./browser/profile.ts";
import { median, p95, printTable, type Table } from "./table.ts";

/** One press: milliseconds until a decoded picture of its item was painted, and whether that was the original. */
interface Step {
  ms: number;
  original: boolean;
}

declare const window: {
  /** Sealed addresses in the list's order, without what says original or thumbnail. */
  order: string[];
  steps: Promise<Step[]>;
  followKeys: (from: number, count: number) => void;
};

const count = 40;
const target = 50;
/** Milliseconds between the presses of a held key, as most systems repeat them. */
const repeat = 33;

/** For `evaluate`: `followKeys` then answers for the presses that follow, from the item at `from` of the order. */
function installFollower(order: string[]): void {
  window.order = order;
  /** Milliseconds after which a press counts as lost: the viewer had no neighbour at hand to step to. */
  const patience = 3_000;
  const painted = async () => {
    await new Promise(requestAnimationFrame);
    const stage = onStage();
    await new Promise<void>((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
    return stage;
  };
  // What is on top of the stage: the original over its stand-in.
  const onStage = () => {
    const images = [...document.querySelectorAll<HTMLImageElement>("[aria-label=Viewer] img")];
    const top = images.findLast((image) => image.complete && image.naturalWidth > 0);
    // What follows the sealed address is the name that a download gets.
    const [, , kind, sealed = ""] = top ? new URL(top.currentSrc).pathname.split("/") : [];
    return { index: window.order.indexOf(sealed), original: kind === "original" };
  };
  window.followKeys = (from, presses) => {
    const pending: { index: number; pressed: number }[] = [];
    const steps: Step[] = [];
    let at = from;
    let lost = 0;
    const onKey = (event: KeyboardEvent) => {
      at += event.key === "ArrowRight" ? 1 : -1;
      pending.push({ index: at, pressed: event.timeStamp });
    };
    addEventListener("keydown", onKey, { capture: true });
    const follow = async () => {
      while (steps.length + lost < presses) {
        const { index, original } = await painted();
        const now = performance.now();
        // A frame that shows a later item has passed those before it.
        while (pending[0] && index >= 0 && (index - pending[0].index) * Math.sign(at - from) >= 0)
          steps.push({ ms: now - pending.shift()!.pressed, original });
        if (!pending[0] || now - pending[0].pressed < patience) continue;
        pending.shift();
        lost++;
      }
      removeEventListener("keydown", onKey, { capture: true });
      return steps;
    };
    window.steps = follow();
  };
}

async function press(page: Page, key: string, from: number, pause: number): Promise<Step[]> {
  await page.evaluate(([f, n]) => window.followKeys(f!, n!), [from, count]);
  for (let n = 0; n < count; n++) {
    const next = page.waitForTimeout(pause);
    // Pressed again without being let go, it counts as held.
    await page.keyboard.down(key);
    if (pause > repeat) await page.keyboard.up(key);
    await next;
  }
  await page.keyboard.up(key);
  return page.evaluate(() => window.steps);
}

/** The floor: an image element whose next source has been decoded, and nothing else. Brings all into the cache. */
async function openBare(page: Page, { origin }: App): Promise<string[]> {
  await page.goto(`${origin}/healthz`);
  const order = await page.evaluate(async () => {
    const { items } = (await (await fetch("/api/images")).json()) as { items: { url: string }[] };
    return items.map(({ url }) => url.replace("/media/original/", ""));
  });
  await page.evaluate(installFollower, order);
  await page.evaluate(async (last) => {
    const decode = async (src: string) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return image;
    };
    const originals: HTMLImageElement[] = [];
    for (const path of window.order.slice(0, last + 10)) {
      originals.push(await decode(`/media/original/${path}`));
      await decode(`/media/thumb/${path}?w=480`);
    }
    const stage = Object.assign(document.createElement("div"), { ariaLabel: "Viewer" });
    document.body.replaceChildren(stage);
    let at = 0;
    addEventListener("keydown", (event) => {
      at += event.key === "ArrowRight" ? 1 : -1;
      stage.replaceChildren(originals[at]!);
    });
  }, count);
  return order;
}

async function openViewer(page: Page, { origin }: App, order: string[]): Promise<void> {
  await page.goto(`${origin}/images`);
  await synced(page);
  await page.locator('[data-tile="0"] a').click();
  await page.waitForSelector('[aria-label=Viewer] img[src^="/media/original/"]');
  await page.evaluate(installFollower, order);
}

function row(way: string, steps: readonly Step[], judged: boolean): Table["rows"][number] {
  const times = steps.map((step) => step.ms);
  const worst = p95(times);
  return {
    way,
    "p50 ms": median(times).toFixed(1),
    "p95 ms": worst.toFixed(1),
    lost: count - steps.length,
    "shows the original": `${Math.round((steps.filter((step) => step.original).length / steps.length) * 100)} %`,
    target: judged ? `p95 < ${target} ${worst < target ? "met" : "missed"}` : "",
  };
}

/** From an arrow key to the next picture, decoded. Takes about a minute. */
export async function run(): Promise<Table[]> {
  await using app = await startApp({ images: 100, videos: 0, finish: "sketch" });
  await using profile = await openProfile();
  const bare = await profile.context.newPage();
  const order = await openBare(bare, app);
  const floor = await press(bare, "ArrowRight", 0, 300);
  await bare.close();
  const page = await profile.context.newPage();
  await openViewer(page, app, order);
  const singly = await press(page, "ArrowRight", 0, 600);
  const held = await press(page, "ArrowLeft", count, repeat);
  return [
    {
      title: `An arrow key to the frame with the next picture, neighbours preloaded, ${count} steps each`,
      rows: [
        row("the viewer, a press at a time", singly, true),
        row("the viewer, the key held, thirty a second", held, true),
        row("a bare page that swaps decoded pictures", floor, false),
      ],
    },
  ];
}

if (import.meta.main) for (const { title, rows } of await run()) printTable(title, rows);
