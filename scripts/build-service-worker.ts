import { createHash } from "node:crypto";
import { globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

const output = "service-worker.js";
/** The server alone gives the page; it never changes without another build, and neither does a name under `assets`. */
const isFile = (path: string) => path !== "index.html" && path !== output;

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 12);

/**
 * Builds the service worker from the module `source`: one script without imports, which is all that every browser takes,
 * with the names of the build's files in it. The page names the build too, so that each knows the other's.
 */
export function buildServiceWorker(source: string): Plugin {
  let name = "";
  let directory = "";
  return {
    name: "build-service-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      directory = join(root, outDir);
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        // Files are named by their content.
        name = hashOf(
          Object.keys(bundle ?? {})
            .toSorted()
            .join(),
        );
        return [{ tag: "meta", attrs: { name: "build", content: name }, injectTo: "head" }];
      },
    },
    async closeBundle(error) {
      if (error || name === "") return;
      const files = globSync("**/*.*", { cwd: directory }).filter(isFile).toSorted();
      writeFileSync(join(directory, output), await bundled(source, { name, files }));
    },
  };
}

async function bundled(source: string, constant: object): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    define: { buildInPlace: JSON.stringify(constant) },
    build: {
      write: false,
      copyPublicDir: false,
      target: "es2023",
      rolldownOptions: { input: source, output: { format: "iife" } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...others] = built.output;
  if (others.length > 0) throw new Error("The service worker is one script.");
  return chunk.code;
}
