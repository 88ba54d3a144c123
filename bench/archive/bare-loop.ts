import { createHash } from "node:crypto";
import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listImages } from "./lists.ts";

// The least that brings a library to a disk: fetch and write, so many at once. With "safe" each file is hashed and on the
// disk before the next, as the archive has it. Prints seconds, without the list.
const [, , url = "", folder = "", atOnce = "8", how = ""] = process.argv;
const images = await listImages(url);
await mkdir(folder, { recursive: true });
const from = performance.now();
const queue = images.values();
await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    for (const { id, url: original } of queue) {
      const bytes = new Uint8Array(await (await fetch(original)).arrayBuffer());
      if (how !== "safe") {
        await writeFile(join(folder, `${id}.png`), bytes);
        continue;
      }
      createHash("sha256").update(bytes).digest("hex");
      const file = await open(join(folder, `${id}.png`), "wx");
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
    }
  }),
);
console.log((performance.now() - from) / 1_000);
