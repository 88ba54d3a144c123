import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,server,emulator,bench,scripts}/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
    // A hook may start a compiler, which takes its time where four others run.
    hookTimeout: 60_000,
    // Left to itself, vitest lets one core idle: of two that is half of the machine.
    maxWorkers: "100%",
    // A world of its own for each file would cost more than all tests together. None leaves anything behind.
    isolate: false,
  },
});
