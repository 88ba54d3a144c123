import { server } from "#shared/server-reach.ts";

/** Calls `listener` when the network is back, or our own server after it did not answer. Returns its undo. */
export function whenBack(forWhat: "network" | "server", listener: () => void): () => void {
  window.addEventListener("online", listener);
  const ignoreServer = forWhat === "server" ? server.whenBack(listener) : () => {};
  if (forWhat === "server") server.report();
  return () => {
    window.removeEventListener("online", listener);
    ignoreServer();
  };
}
