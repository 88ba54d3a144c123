import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { buildServiceWorker } from "./scripts/build-service-worker.ts";
import { pieceOf } from "./scripts/piece-of.ts";
import { preloadApp } from "./scripts/preload-app.ts";
import { workerPieces } from "./scripts/worker-pieces.ts";
import { contactSheetServer } from "./server/dev.ts";

const root = import.meta.dirname;

export default defineConfig({
  // Whatever the public address: files name each other from where they lie, and the server completes the page.
  base: "./",
  plugins: [
    react({ compiler: true }),
    tailwindcss(),
    preloadApp("/src/app/start.tsx"),
    buildServiceWorker(`${root}/src/service-worker/service-worker.ts`),
    contactSheetServer(),
  ],
  build: {
    outDir: "dist/client",
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          // What paints before the app has come, and what every page needs after it, in one piece each: cut into the
          // dozen that lazy chunks share, the app compresses worse.
          groups: [
            { name: pieceOf("first", `${root}/src/app/main.ts`), priority: 1 },
            { name: pieceOf("app", `${root}/src/app/start.tsx`) },
          ],
        },
      },
    },
    target: "es2023",
    // Every browser with `light-dark()` knows modulepreload.
    modulePreload: false,
    // The first browsers with `light-dark()`: for older ones it would be rewritten into a form that only follows
    // the system, not the theme switch.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  worker: workerPieces(),
});
