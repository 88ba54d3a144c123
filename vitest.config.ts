import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,server,emulator,bench,scripts}/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
  },
});
