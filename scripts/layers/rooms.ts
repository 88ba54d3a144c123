/** What the files of a room may import beside each other. */
interface Room {
  may: readonly string[];
  /** What its test code may import besides; every room's may import `src/testing`. */
  tests?: readonly string[];
}

const low = ["src/contract", "src/shared"];
const catalogRooms = [
  "src/catalog/catalog.ts",
  "src/catalog/model/families",
  "src/catalog/model/matrix",
  "src/catalog/model/overlay",
  "src/catalog/model/prompts",
  "src/catalog/model/query",
  "src/catalog/model/walk",
  "src/catalog/results",
  "src/catalog/rpc",
  "src/catalog/store",
  "src/catalog/worker",
];
/** The catalog as everybody outside sees it: its door, and small ones beside that for what comes late. */
const catalog = [
  "src/catalog/index.ts",
  "src/catalog/highlight.ts",
  "src/catalog/families.ts",
  "src/catalog/start-worker.ts",
];
const browser = ["src/features", "src/library", ...catalog, "src/ui", ...low];

/**
 * Every room of the house, by its folder or its one file; the longest name that fits a file is its room. A folder that
 * has no room here is a failure. docs/architecture.md draws the same picture.
 */
export const rooms: Readonly<Record<string, Room>> = {
  "src/shared": { may: [] },
  "src/contract": { may: ["src/shared"] },
  // What the catalog promises. The rooms of the model are pure: they know neither store nor worker, nor each other.
  "src/catalog/catalog.ts": { may: ["src/catalog/model/walk", "src/catalog/results", ...low] },
  "src/catalog/results": { may: low },
  "src/catalog/model/families": { may: low },
  "src/catalog/model/matrix": { may: ["src/catalog/catalog.ts", "src/catalog/results", ...low] },
  "src/catalog/model/overlay": { may: ["src/catalog/catalog.ts", ...low] },
  "src/catalog/model/prompts": { may: ["src/catalog/catalog.ts", "src/catalog/results", ...low] },
  "src/catalog/model/query": { may: ["src/catalog/catalog.ts", ...low] },
  "src/catalog/model/walk": { may: low },
  "src/catalog/rpc": { may: ["src/catalog/catalog.ts", ...low] },
  "src/catalog/store": {
    may: [
      "src/catalog/catalog.ts",
      "src/catalog/model/overlay",
      "src/catalog/model/query",
      "src/catalog/model/walk",
      ...low,
    ],
  },
  "src/catalog/worker": { may: [...catalogRooms, ...low] },
  "src/catalog/start-worker.ts": { may: ["src/catalog/rpc", "src/catalog/worker"] },
  "src/catalog": { may: ["src/catalog/start-worker.ts", ...catalogRooms, ...low] },
  "src/catalog/index.ts": { may: ["src/catalog", ...catalogRooms] },
  "src/catalog/highlight.ts": { may: catalogRooms },
  "src/catalog/families.ts": { may: catalogRooms },
  "src/library": { may: [...catalog, ...low] },
  "src/ui": { may: ["src/shared"] },
  "src/features": { may: ["src/library", ...catalog, "src/ui", ...low] },
  "src/app": { may: ["src/service-worker/messages.ts", ...browser] },
  // A world of its own: it answers for the server where that is out of reach, and knows no library.
  "src/service-worker": { may: ["src/service-worker/messages.ts", ...low] },
  "src/service-worker/messages.ts": { may: [] },
  "src/testing": { may: low },
  server: { may: ["server/demo.ts", ...low], tests: ["emulator"] },
  // The demo is the one place where the server meets the emulator; it is loaded only when there is no key.
  "server/demo.ts": { may: ["server", "emulator", ...low] },
  emulator: { may: low },
  e2e: { may: ["server", "emulator", ...low] },
  scripts: { may: ["e2e", "emulator", "server", ...catalogRooms, ...low] },
  bench: {
    may: ["src/app", ...browser, "src/catalog", ...catalogRooms, "server", "emulator", "e2e", "scripts"],
  },
  // The configurations at the root.
  ".": { may: ["scripts", "server", "e2e"] },
};

/** Folders of `src/features` are rooms of their own: none imports another. */
export const features = "src/features";

/** The room of a file, or undefined where it is in none. */
export function roomOf(file: string): string | undefined {
  if (!file.includes("/")) return ".";
  return Object.keys(rooms)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Rooms that are part of no product. */
const tools = ["bench", "e2e", "scripts", "src/testing", "."];

/** Whether a file is there for tests alone, and may be part of nothing that runs for a person. */
export function isTestCode(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing\//.test(file) || tools.includes(roomOf(file) ?? "");
}
