import { isNode, type Node, syntaxOf } from "./syntax.ts";

/** Stands for an import whose address is computed: nobody can tell where it leads. */
export const unreadable = "(computed)";

/** The texts that an argument holds: one, or those of an array. */
function textsOf(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === "Literal") return [String(value.value)];
  if (value.type === "ArrayExpression") return (value.elements as unknown[]).flatMap(textsOf);
  const quasis = value.quasis as { value: { cooked: string } }[] | undefined;
  if (quasis === undefined) return [unreadable];
  const start = quasis[0]?.value.cooked ?? "";
  if (quasis.length === 1) return [start];
  // Of `../clips/${name}.mp4` the folder is known, which says the room.
  const folder = start.slice(0, start.lastIndexOf("/") + 1);
  return [folder === "" ? unreadable : `${folder}*`];
}

/** Whether a node is `import.meta`, or the named part of it. */
function isMeta(value: unknown, part: string): boolean {
  if (!isNode(value) || value.type !== "MemberExpression") return false;
  return (value.object as Node).type === "MetaProperty" && (value.property as Node).name === part;
}

/** Where one node of a file's syntax leads. */
function specifiersOf(node: Node): string[] {
  const [first, second] = (node.arguments as Node[] | undefined) ?? [];
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return textsOf(node.source);
    case "TSExternalModuleReference":
      return textsOf(node.expression);
    case "NewExpression":
      return (node.callee as Node).name === "URL" && isMeta(second, "url") ? textsOf(first) : [];
    case "CallExpression": {
      const callee = node.callee as Node;
      const leads = isMeta(callee, "glob") || isMeta(callee, "resolve") || callee.name === "require";
      return leads ? textsOf(first) : [];
    }
    default:
      return [];
  }
}

/**
 * Everything that a file names of others, as it is written: imports of values and of types, also in the place of a type,
 * exports from elsewhere, dynamic imports, the files of workers and whatever else is found by `import.meta`.
 */
export function edges(file: string, code: string): string[] {
  return syntaxOf(file, code).flatMap(specifiersOf);
}
