import { bringBack, readBackupFile } from "#server/store/backup/backup.ts";
import { countOf, fileArgument, keepOld, openKeeper, tellFailures } from "./store-commands.ts";

/** `npm run restore -- FILE`: what a backup holds is again what it was, while the server goes on; what was there is kept. */
await tellFailures(async () => {
  const path = fileArgument("npm run restore -- FILE");
  const backup = await readBackupFile(path);
  const opened = openKeeper();
  const old = await keepOld(opened);
  const { changed } = await opened.keeper.use((store) => bringBack(store, backup));
  await opened.keeper.close();
  console.log(
    [
      `Brought back ${path}, made ${backup.made}, into ${opened.place}:`,
      countOf(backup),
      `${changed} values have changed; all has been read again, and is as in the backup.`,
      `What was there before is in ${old}.`,
    ].join("\n"),
  );
});
