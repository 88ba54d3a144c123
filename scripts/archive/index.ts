import "#server/threads.ts";
import { tellFailures } from "../store-commands.ts";
import { archive } from "./archive.ts";
import { ArchiveError } from "./archive-error.ts";
import { openLibraryOfEnv } from "./library.ts";
import { type Options, readOptions, usage } from "./options.ts";

/** What the command line asks for; it has been told what is wrong with it where that is nothing. */
function asked(): Options | undefined {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== "help") return options;
    console.log(usage);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}

/** `npm run archive -- --to FOLDER`: a library's originals on a disk, and only what is new. */
const options = asked();
if (options) {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  await tellFailures(async () => {
    try {
      process.exitCode = await archive(options, openLibraryOfEnv, stop.signal, (line) => console.log(line));
    } catch (error) {
      if (stop.signal.aborted) console.error("Ended early: run this again to go on.");
      else if (error instanceof ArchiveError) console.error(error.message);
      else throw error;
      process.exitCode = 1;
    }
  });
  // Connections that are kept alive would hold the process.
  process.exit();
}
