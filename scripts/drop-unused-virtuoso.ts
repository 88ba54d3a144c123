import type { Plugin } from "vite";

/**
 * react-virtuoso builds its list, grid and table when it is imported, each by one call whose result is destructured:
 * `const { Component: Grid, usePublisher: p } = build(...)`. No bundler may drop that, as reading a property could
 * have an effect. Written as a pure call and plain reads, the grid and the table go, and the first load with them
 * is some 7 kB smaller.
 */
export function dropUnusedVirtuoso(): Plugin {
  return {
    name: "drop-unused-virtuoso",
    apply: "build",
    transform: {
      filter: { id: /react-virtuoso\/dist\/index\.mjs$/ },
      handler(code) {
        const edits: { start: number; end: number; text: string }[] = [];
        for (const statement of this.parse(code).body) {
          if (statement.type !== "VariableDeclaration") continue;
          for (const { id, init } of statement.declarations) {
            if (init?.type !== "CallExpression") continue;
            const call = `/* @__PURE__ */ ${code.slice(init.start, init.end)}`;
            if (id.type === "Identifier") edits.push({ start: init.start, end: init.end, text: call });
            if (id.type !== "ObjectPattern") continue;
            const built = `built${id.start}`;
            const reads = id.properties.map((p) => {
              if (p.type !== "Property" || p.key.type !== "Identifier" || p.value.type !== "Identifier")
                throw new Error(
                  "react-virtuoso is built in another way now: see whether this is still needed.",
                );
              return `${p.value.name} = ${built}.${p.key.name}`;
            });
            const text = [`${built} = ${call}`, ...reads].join(", ");
            edits.push({ start: id.start, end: init.end, text });
          }
        }
        const tail = edits.reduce(
          (done, e) => ({ out: done.out + code.slice(done.at, e.start) + e.text, at: e.end }),
          { out: "", at: 0 },
        );
        return { code: tail.out + code.slice(tail.at), map: null };
      },
    },
  };
}
