// The real server, in a process that tells its own memory.
process.on("message", () => process.send?.(process.resourceUsage().maxRSS));
await import("../server/index.ts");
