// Imported by a program that a bench has started, before its own code: tells what it holds when it is asked.

process.on("message", () => {
  // The first frees what the second finds no longer referred to, as the bytes of buffers.
  for (let times = 0; times < 2; times++) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss: rss / 1e6, heap: heapUsed / 1e6, external: external / 1e6 } satisfies Memory);
});

// Whoever has started it is gone.
process.on("disconnect", () => process.exit());

/** Megabytes: all that the process has of the machine, and what of it is still referred to, in JavaScript's heap and beside it. */
export interface Memory {
  rss: number;
  heap: number;
  external: number;
}
