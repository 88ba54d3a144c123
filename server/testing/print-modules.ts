import { registerHooks } from "node:module";

// For `node --import`: prints the address of every module of ours that the process loads, as it loads it.
registerHooks({
  load(url, context, nextLoad) {
    if (!url.includes("/node_modules/") && url.startsWith("file:")) process.stdout.write(`module ${url}\n`);
    return nextLoad(url, context);
  },
});
