import { existsSync } from "node:fs";
import { backUp } from "#server/store/backup/backup.ts";
import { NoBackup } from "#server/store/backup/lines.ts";
import { countOf, fileArgument, openKeeper, tellFailures } from "./store-commands.ts";

/** `npm run backup -- FILE`: all that people have added, while the server goes on. */
await tellFailures(async () => {
  const path = fileArgument("npm run backup -- FILE");
  const { keeper, place, isFile } = openKeeper();
  if (isFile && !existsSync(place))
    throw new NoBackup(`There is nothing to back up: ${place} does not exist.`);
  const backup = await keeper.use((store) => backUp(store, path));
  await keeper.close();
  console.log(`Backed up ${place} to ${path}:\n${countOf(backup)}\nIt has been read again, and is whole.`);
  if (backup.team)
    console.log("It holds hashes of passwords: keep it to yourself. Who is signed in is not in it.");
});
