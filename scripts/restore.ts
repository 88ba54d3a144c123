import { bringBack, readBackupFile } from "#server/store/backup/backup.ts";
import { countOf, fileArgument, keepOld, openKeeper, tellFailures } from "./store-commands.ts";

const told = {
  none: [],
  restored: ["Those persons can sign in again, with the passwords of then. Nobody is signed in by it."],
  left: ["Who may sign in is as it was here: only where nobody can does a backup say who may."],
};

/** `npm run restore -- FILE`: what a backup holds is again what it was, while the server goes on; what was there is kept. */
await tellFailures(async () => {
  const path = fileArgument("npm run restore -- FILE");
  const backup = await readBackupFile(path);
  const opened = openKeeper();
  const old = await keepOld(opened);
  const { changed, team } = await opened.keeper.use((store) => bringBack(store, backup));
  await opened.keeper.close();
  console.log(
    [
      `Brought back ${path}, made ${backup.made}, into ${opened.place}:`,
      countOf(backup),
      `${changed} values have changed; all has been read again, and is as in the backup.`,
      ...told[team],
      `What was there before is in ${old}.`,
    ].join("\n"),
  );
});
