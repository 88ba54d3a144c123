import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { link, lstat, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createPrivateFile, openPrivateFile, privateFolder } from "./private-files.ts";

const secretBytes = 32;

/** Writes the secret whole or not at all, so that another server on the same directory reads no half of it. The first wins. */
async function makeSecret(path: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  {
    await using file = await createPrivateFile(temporary);
    await file.writeFile(randomBytes(secretBytes));
  }
  try {
    await link(temporary, path);
  } catch (error) {
    // A few file systems have no links; there the last to make it wins.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * The secret of the cache in `directory`, made when missing. It lives beside what it names and goes with it: without it
 * the files are of no use. Throws where it cannot be kept private.
 */
async function secretIn(directory: string): Promise<Uint8Array> {
  await privateFolder(directory);
  const path = join(directory, "secret");
  if (!(await lstat(path).catch(() => undefined))) await makeSecret(path);
  await using file = await openPrivateFile(path);
  const secret = await file.readFile();
  if (secret.length !== secretBytes) throw new Error("The cache's secret is damaged: remove it.");
  return secret;
}

/**
 * Names what is cached in `directory` by its key, under a secret: no account comes upon another's by knowing an address,
 * for keys begin with the account, nor can anybody tell from the names what was looked at. Rejects where the secret
 * cannot be had, and tries again at the next name.
 */
export function createCacheNames(directory: string): (key: string) => Promise<string> {
  let secret: Promise<Uint8Array> | undefined;
  return async (key) => {
    secret ??= secretIn(directory);
    const known = await secret.catch((error: unknown) => {
      secret = undefined;
      throw error;
    });
    return createHmac("sha256", known).update(key).digest("hex").slice(0, 40);
  };
}
