import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** What a hash of a file is called in a manifest. Throws what the disk says. */
export const hashOf = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1_000_000 })) hash.update(chunk);
  return hash.digest("hex");
};
