import { deepEqual, equal, ok } from "node:assert/strict";
import type { SmokePage } from "./page.ts";
import type { Stage } from "./stage.ts";
import * as video from "./video.ts";

type Step = <T>(about: string, work: () => Promise<T>) => Promise<T>;

/** Something that people do here, from the first address on. Each step has a limit of time. */
export interface Flow {
  about: string;
  run(step: Step, page: SmokePage, stage: Stage): Promise<void>;
}

const viewerOpen = (page: SmokePage) => page.see("region", "Viewer");

/** Opens a list and waits until all of it is counted; answers the count. */
const openList = (step: Step, page: SmokePage, path: string) =>
  step("the list opens", async () => {
    await page.open(path);
    const [shown] = await page.counts();
    return shown;
  });
const isWord = (text: string) => (prompt: string) => prompt.toLowerCase().includes(text);

const opening: Flow = {
  about: "open, first pictures",
  run: async (step, page, stage) => {
    await step("the sheet comes", () => page.open("/"));
    await step("the first screen has its pictures", () =>
      page.until("a dozen pictures", async () => (await page.pictures()).length >= 8),
    );
    await step("everything is counted", () => page.counts((_, total) => total === stage.total));
  },
};

const searching: Flow = {
  about: "search by keys",
  run: async (step, page) => {
    await openList(step, page, "/");
    await step("the slash goes to the field", async () => {
      await page.browser.press("/");
      await page.see("searchbox", "Search prompts", (s) => s.focused);
    });
    await step("letters stay in the field and narrow the sheet", async () => {
      await page.type("fox");
      await page.counts((shown, total) => shown > 0 && shown < total);
      await page.see("searchbox", "Search prompts", (s) => s.focused && s.value === "fox");
    });
    await step("every tile on screen has the word", () =>
      page.until("tiles named by it", async () =>
        (await page.all("tile")).every((t) => isWord("fox")(t.name)),
      ),
    );
    await step("the address has it too", () =>
      page.until("q=fox", async () => (await page.path()) === "/?q=fox"),
    );
    await step("over an open item the letters go on", async () => {
      await page.click("tile");
      await viewerOpen(page);
      await page.click("searchbox", "Search prompts");
      await page.type(" dawn");
      await page.see("searchbox", "Search prompts", (s) => s.focused && s.value === "fox dawn");
    });
  },
};

const filtering: Flow = {
  about: "filter by a facet",
  run: async (step, page) => {
    const total = await openList(step, page, "/");
    await step("a scroll bar takes nothing from the filters", () =>
      page.see("region", "Filters", (s) => s.width >= 260),
    );
    await step("a box narrows the sheet", async () => {
      await page.click("checkbox", "veo3.1");
      await page.counts((shown) => shown > 0 && shown < total);
      equal(await page.path(), "/?model=veo3.1");
    });
    await step("Back widens it again", async () => {
      await page.browser.back();
      await page.counts((shown) => shown === total);
      await page.see("checkbox", "veo3.1", (s) => !s.checked);
    });
  },
};

const stepping: Flow = {
  about: "open, step, Back",
  run: async (step, page) => {
    await openList(step, page, "/images");
    await step("two screens further down", async () => {
      const [first] = await page.all("tile");
      await page.click("tile", undefined, (s) => s.top > 120);
      await viewerOpen(page);
      await page.browser.press("Escape");
      await page.gone("region", "Viewer");
      for (let screens = 0; screens < 2; screens++) await page.browser.press("PageDown");
      await page.until("other tiles with pictures", async () => {
        const tiles = await page.all("tile");
        return tiles.every((t) => t.name !== first?.name) && (await page.pictures()).length > 3;
      });
      await page.settled();
    });
    const tile = await step("an item opens and its picture is there", async () => {
      const opened = await page.click("tile", undefined, (s) => s.top > 200);
      await viewerOpen(page);
      await page.until("the picture", () =>
        page.browser.run(() =>
          [...document.querySelectorAll<HTMLImageElement>("[aria-label=Viewer] img")].some(
            (img) => img.complete && img.naturalWidth > 0 && img.clientWidth > 200,
          ),
        ),
      );
      return opened;
    });
    await step("arrows go on and back", async () => {
      const here = await page.path();
      await page.browser.press("ArrowRight");
      await page.until("another address", async () => (await page.path()) !== here);
      await page.browser.press("ArrowLeft");
      await page.until("the first address", async () => (await page.path()) === here);
    });
    await step("Back returns to the same place", async () => {
      await page.browser.back();
      await page.gone("region", "Viewer");
      await page.see("tile", tile.name, (s) => Math.abs(s.top - tile.top) < 2);
    });
  },
};

const copying: Flow = {
  about: "copy a prompt",
  run: async (step, page) => {
    await openList(step, page, "/images");
    const tile = await step("an item opens", () => page.click("tile"));
    await step("it is copied", async () => {
      await viewerOpen(page);
      await page.browser.press("c");
      await page.until("a word that it is done", () =>
        page.browser.run(() => /copied/i.test(document.body.innerText)),
      );
    });
    await step("it can be pasted", async () => {
      await page.click("searchbox", "Search prompts");
      await page.browser.press("Control+v");
      const field = await page.see("searchbox", "Search prompts", (s) => s.value !== "");
      equal(field.value.replaceAll(/\s+/g, " ").trim(), tile.name);
    });
  },
};

const details: Flow = {
  about: "the details",
  run: async (step, page) => {
    await openList(step, page, "/images");
    const shown = await step("an item opens", async () => {
      await page.click("tile");
      await viewerOpen(page);
      return (await page.all("region", "Details")).length > 0;
    });
    await step("they open and close", async () => {
      await page.browser.press("i");
      if (shown) await page.gone("region", "Details");
      else await page.see("region", "Details");
      await page.browser.press("i");
      if (shown) await page.see("region", "Details");
      else await page.gone("region", "Details");
      if (!shown) await page.browser.press("i");
    });
    await step("they tell the facts, beside the picture", async () => {
      const drawer = await page.see("region", "Details", (s) => /Model/.test(s.text) && s.width > 200);
      await page.until("no overlap", async () => {
        const viewer = await page.see("region", "Viewer");
        return viewer.left + viewer.width <= drawer.left + 1;
      });
    });
  },
};

const playing: Flow = {
  about: "play a video, step by frames",
  run: async (step, page) => {
    await openList(step, page, "/videos");
    await step("a preview plays under the pointer, and ends where the item opens", async () => {
      const tile = await page.see("tile", undefined, (s) => s.reachable);
      await page.browser.point(tile.x, tile.y);
      await page.until("a preview that plays", async () => (await page.browser.run(video.previews)) === 1);
      // By key: the pointer rests where it is, and some browsers do not notice that the tile has been covered.
      await page.browser.run(() => document.querySelector<HTMLElement>("main a[href*='/videos/']")?.focus());
      await page.browser.press("Enter");
      await viewerOpen(page);
      await page.until("no preview", async () => (await page.browser.run(video.previews)) === 0);
    });
    await step("it plays and pauses", async () => {
      await page.until("it is ready", async () => (await page.browser.run(video.state))?.ready);
      await page.browser.press(" ");
      await page.until("time goes on", async () => ((await page.browser.run(video.state))?.time ?? 0) > 0.4);
      await page.browser.press(" ");
      await page.until("it is paused", async () => (await page.browser.run(video.state))?.paused);
    });
    await step("it steps by one frame, there and back", () => video.stepFrames(page));
  },
};

const views: Flow = {
  about: "list, grid, tile size, theme",
  run: async (step, page) => {
    await openList(step, page, "/images");
    const tile = await step("there are tiles", () => page.see("tile"));
    await step("the list", async () => {
      await page.click("radio", "List");
      await page.see("tile", undefined, (s) => s.width > tile.width * 1.5);
    });
    await step("the rows, larger", async () => {
      await page.click("radio", "Rows");
      await page.see("tile", undefined, (s) => s.width < tile.width * 1.5);
      const slider = await page.see("slider", "Tile size");
      await page.browser.click(slider.left + slider.width - 4, slider.y);
      await page.see("tile", undefined, (s) => s.height > tile.height * 1.2);
    });
    await step("the dark theme", async () => {
      await page.click("button", /^Theme: /);
      await page.click("button", "Theme: light");
      await page.until("a dark page", () =>
        page.browser.run(() => getComputedStyle(document.documentElement).colorScheme === "dark"),
      );
    });
  },
};

const failing: Flow = {
  about: "the server stops and comes back",
  run: async (step, page, stage) => {
    await openList(step, page, "/");
    await step("the page says so, and keeps what it has", async () => {
      await stage.stopServer();
      await page.click("button", "Up to date");
      await page.click("button", "Verify library");
      await page.until("words of it", () =>
        page.browser.run(() => /cannot be reached|Trying again|Sync stopped/i.test(document.body.innerText)),
      );
      ok((await page.all("tile")).length > 3);
      ok(!(await page.browser.run(() => /could not be shown/.test(document.body.innerText))));
    });
    await step("it goes on by itself", async () => {
      await stage.startServer();
      await page.until("Up to date", async () => (await page.all("button", "Up to date")).length > 0);
    });
  },
};

const scrolling: Flow = {
  about: "to the end and back",
  run: async (step, page) => {
    await openList(step, page, "/");
    const first = await step("there are tiles", () => page.see("tile"));
    await step("the end has its pictures", async () => {
      await page.browser.press("End");
      await page.until("the end of the sheet", async () => {
        const tiles = await page.all("tile");
        return tiles.length > 0 && tiles.every((t) => t.name !== first.name || t.top !== first.top);
      });
      await page.until("its pictures", async () => (await page.pictures()).length >= 4);
    });
    await step("and the beginning is where it was", async () => {
      await page.browser.press("Home");
      await page.see("tile", first.name, (s) => s.top === first.top);
      deepEqual(await page.noise(), []);
    });
  },
};

export const flows: readonly Flow[] = [
  opening,
  searching,
  filtering,
  stepping,
  copying,
  details,
  playing,
  views,
  failing,
  scrolling,
];
