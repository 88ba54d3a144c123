// The real server, in a process that tells its own memory: sampled, for the system's own figure of the peak counts
// what the process that started it held.
let peak = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
setInterval(sample, 20).unref();
process.on("message", () => {
  sample();
  process.send?.(peak);
});
await import("../../server/index.ts");
