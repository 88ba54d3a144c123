import { join } from "node:path";
import type { UserConfig } from "vite";
import { pieceOf } from "./piece-of.ts";

const directory = join(import.meta.dirname, "../src/catalog/worker");

/**
 * How the catalog's worker is cut, for Vite's `worker`: what gives the first answer, the catalog, and what comes late. Nothing
 * preloads what a worker's module imports, so each file more is another way to the server and back.
 */
export function workerPieces(): NonNullable<UserConfig["worker"]> {
  return {
    format: "es",
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: pieceOf("worker", join(directory, "worker.ts"), true), priority: 1 },
            { name: pieceOf("served-catalog", join(directory, "served-catalog.ts"), true) },
          ],
        },
      },
    },
  };
}
