import type { Plugin } from "vite";

/**
 * The page's first script paints what it can by itself and imports the app after that. All their code is named in the
 * page, so that it is fetched at once and not a round trip later. What comes when it is needed is named too: see
 * `src/app/fetch-code-ahead.ts`.
 */
export function preloadApp(module: string): Plugin {
  return {
    name: "preload-app",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle, chunk }) {
        const app = Object.values(bundle ?? {}).find(
          (file) => file.type === "chunk" && file.facadeModuleId?.endsWith(module),
        );
        if (app?.type !== "chunk" || !chunk) throw new Error(`No chunk begins with ${module}.`);
        const now = new Set([...chunk.imports, app.fileName, ...app.imports]);
        const later = Object.values(bundle ?? {}).filter(
          (file) => file.type === "chunk" && file !== chunk && !now.has(file.fileName),
        );
        return [
          ...[...now].map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
            injectTo: "head" as const,
          })),
          {
            tag: "meta",
            attrs: { name: "later-code", content: later.map((file) => `/${file.fileName}`).join(" ") },
            injectTo: "head",
          },
        ];
      },
    },
  };
}
