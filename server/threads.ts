import { availableParallelism } from "node:os";

// Pictures are decoded on libuv's threads, four unless told otherwise, and files are read on them too. They are made
// as soon as sharp is imported, so whoever starts a process imports this before all else.
process.env.UV_THREADPOOL_SIZE ??= String(availableParallelism() + 4);
