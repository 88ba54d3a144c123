import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dropUnusedVirtuoso } from "./scripts/drop-unused-virtuoso.ts";
import { contactSheetServer } from "./server/dev.ts";

export default defineConfig({
  plugins: [react({ compiler: true }), tailwindcss(), dropUnusedVirtuoso(), contactSheetServer()],
  build: {
    outDir: "dist/client",
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      output: {
        // What every page needs in one piece: cut into the dozen that lazy chunks share, it compresses worse.
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-virtuoso|@tanstack|zod|tinykeys)[\\/]|src[\\/](shared|contract|library)[\\/]|src[\\/]ui[\\/](announce|button|clipboard|copy-button|focus-ring|icon|icon-paths|use-media-query|use-once-open|layers)\.tsx?$/,
            },
          ],
        },
      },
    },
    target: "es2023",
    // Every browser with `light-dark()` knows modulepreload.
    modulePreload: { polyfill: false },
    // The first browsers with `light-dark()`: for older ones it would be rewritten into a form that only follows
    // the system, not the theme switch.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
  },
  worker: { format: "es" },
});
