import type { Server } from "node:http";

export interface Stopping {
  /** Whether the server takes nothing new. */
  begun: () => boolean;
  /**
   * Takes no new connections, lets go of those that wait for nothing, and lets answers that are under way end within the
   * time; those that have not by then are broken off. Fulfilled with how many those were.
   */
  stop(server: Server): Promise<number>;
}

interface StoppingParts {
  seconds: number;
  /** Ends what would never end by itself. */
  release: () => void;
}

/** How often kept connections are looked through, in milliseconds: one that has had its answer waits for another request. */
const lookMs = 50;

export function createStopping({ seconds, release }: StoppingParts): Stopping {
  let begun = false;
  return {
    begun: () => begun,
    async stop(server) {
      begun = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      release();
      server.closeIdleConnections();
      const look = setInterval(() => server.closeIdleConnections(), lookMs);
      let broken = 0;
      const late = setTimeout(() => {
        server.getConnections((_error, count) => {
          broken = count;
          server.closeAllConnections();
        });
      }, seconds * 1_000);
      await closed;
      clearInterval(look);
      clearTimeout(late);
      return broken;
    },
  };
}
