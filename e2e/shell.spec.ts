import { expect, rare, test } from "./fixtures.ts";
import { sweep } from "./overlap.ts";

test(
  "nothing of the sheet's page lies under something else, whatever the window",
  rare,
  async ({ gallery }) => {
    await gallery.open("/?model=nanobanana&model=-veo3.1&ratio=16:9&style=-anime&ref=0&from=2020-01-01");
    await gallery.walked();
    expect(await sweep(gallery.page, [900, 256])).toEqual([]);
    await gallery.open("/?q=zzzznothing&model=nanobanana");
    await gallery.walked();
    expect(await sweep(gallery.page, [900, 256])).toEqual([]);
  },
);

test(
  "a tip says what a button does, and by which key, within the window; by mouse and by keyboard",
  rare,
  async ({ gallery, page }) => {
    await gallery.openFirst("/", 320);
    const previous = gallery.details.getByRole("button", { name: "Hide details" });
    const tip = page.getByText(/^Hide details\s+I$/);
    await previous.hover();
    await expect(tip).toBeInViewport({ ratio: 1 });
    await page.mouse.move(400, 400);
    await expect(tip).toBeHidden();
    await page.keyboard.press("Tab");
    await previous.focus();
    await expect(tip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Shift");
    await expect(tip).toBeHidden();
  },
);

test("a dialog that is opened by keyboard shows no tip of the button that it begins with", async ({
  gallery,
  page,
}) => {
  await gallery.open("/settings");
  const ask = page.getByRole("button", { name: "Forget this library" });
  const tip = page.getByText("Close", { exact: true });
  await ask.focus();
  await page.keyboard.press("Enter");
  const close = page.getByRole("dialog").getByRole("button", { name: "Close" });
  await expect(close).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(tip).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(close).toBeHidden();
  // Now that a tip's code is there, nothing but the rule keeps it from being shown.
  await ask.focus();
  await page.keyboard.press("Enter");
  await expect(close).toBeFocused();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await expect(tip).toBeHidden();
});

test.describe("what is not ours", () => {
  test.use({ noise: /policy|Content Security Policy/i });

  test("runs and looks like nothing where it comes into the page: the policy forbids it", async ({
    page,
    gallery,
  }) => {
    await gallery.open("/images");
    await expect(gallery.tile(0)).toBeVisible();
    // The fixture has every page say what the policy forbids.
    const forbidden: string[] = [];
    page.on("console", (message) => {
      const [, directive] = /^policy: ([\w-]+) forbids/.exec(message.text()) ?? [];
      if (directive) forbidden.push(directive);
    });
    await page.evaluate(() => {
      const holder = document.createElement("div");
      holder.innerHTML = `<p id="styled" style="color: rgb(1, 2, 3)" onclick="window.ran = true">Click</p>`;
      document.body.append(holder);
      for (const [tag, textContent] of [
        ["script", "window.ran = true"],
        ["style", "#styled { font-size: 99px }"],
      ] as const)
        document.body.append(Object.assign(document.createElement(tag), { textContent }));
      const src = "https://elsewhere.invalid/x.js";
      document.body.append(Object.assign(document.createElement("script"), { src }));
      document.querySelector<HTMLElement>("#styled")?.click();
      void fetch("https://elsewhere.invalid/").catch(() => {});
    });
    await expect
      .poll(() => forbidden.toSorted())
      .toEqual([
        "connect-src",
        "script-src-attr",
        "script-src-elem",
        "script-src-elem",
        "style-src-attr",
        "style-src-elem",
      ]);
    const [ran, color, size] = await page.evaluate(() => {
      const { color, fontSize } = getComputedStyle(document.querySelector("#styled") ?? document.body);
      return ["ran" in window, color, fontSize];
    });
    expect(ran).toBe(false);
    expect([color, size]).not.toContain("rgb(1, 2, 3)");
    expect(size).not.toBe("99px");
  });
});
