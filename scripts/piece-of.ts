interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Names a group of code splitting: all that the module `root` imports, directly or not and statically. */
export function pieceOf(name: string, root: string): (id: string, modules: Modules) => string | null {
  let piece: Set<string> | undefined;
  return (id, modules) => {
    piece ??= gather(root, modules);
    return piece.has(id) ? name : null;
  };
}

function gather(root: string, modules: Modules): Set<string> {
  const found = new Set<string>();
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      waiting.push(imported);
    }
  }
  if (found.size === 0) throw new Error(`${root} is no module, or imports nothing.`);
  return found;
}
