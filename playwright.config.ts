import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunch } from "./e2e/browser.ts";

const launch = chromiumLaunch("shell");

export default defineConfig({
  // The main ways of the app belong to every test run. Rare surprises take as long again, and have a run of their own.
  projects: [
    { name: "main", testDir: "e2e", testIgnore: "soak/**", grepInvert: /@rare/ },
    { name: "soak", testDir: "e2e", grep: /soak\/|@rare/ },
  ],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test waits as often as it computes, so two cores have work for three.
  workers: "150%",
  // A busy machine may miss a moment. What fails twice is broken; what fails once is listed as flaky.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...launch,
      args: [
        ...(launch.args ?? []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        // No page of a test lives long enough to pay back what its code costs to optimise.
        "--js-flags=--no-opt --no-maglev",
      ],
    },
    permissions: ["clipboard-read", "clipboard-write"],
    // What moves is drawn sixty times a second, on the cores that the tests run on.
    contextOptions: { reducedMotion: "reduce" },
    // It would fetch all of the build in each test's fresh context. Its own tests let it in: e2e/offline.spec.ts.
    serviceWorkers: "block",
    // A trace of every test, kept when it fails, costs two fifths of the whole run: ask for one with --trace on.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
