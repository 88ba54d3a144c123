interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * Names a group of code splitting: all that the module `root` imports, directly or not and statically. `whole` takes in the
 * module itself, which an entry that a page names must not be.
 */
export function pieceOf(name: string, root: string, whole = false) {
  let piece: Set<string> | undefined;
  return (id: string, modules: Modules): string | null => {
    // Of two workers, each is built by itself.
    if (whole && !modules.getModuleInfo(root)) return null;
    piece ??= gather(root, modules);
    if (whole) piece.add(root);
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
