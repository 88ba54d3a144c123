/** Bytes of one write: each is a trip to another process, which takes as long as a megabyte. */
const oneWrite = 2_000_000;

/**
 * Pours a ZIP into a file as `pipeTo` would, in writes of one size, from two pieces of memory in all: one is filled while the
 * other is written. A piece of the ZIP is looked at no more once another is asked for. Rejects with the reason of `signal`, or
 * with what the file or the ZIP says; the file is aborted then.
 */
export async function pour(
  zip: ReadableStream<Uint8Array>,
  file: WritableStream<Uint8Array>,
  signal: AbortSignal,
  size = oneWrite,
): Promise<void> {
  const reader = zip.getReader();
  const writer = file.getWriter();
  const giveUp = (reason: unknown) => {
    void reader.cancel(reason).catch(() => {});
    return writer.abort(reason).catch(() => {});
  };
  // A disk that hangs, or a host, hears of it as well.
  const stop = () => void giveUp(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  let [filling, resting] = [new Uint8Array(size), new Uint8Array(size)];
  let filled = 0;
  let writing = Promise.resolve();
  const write = async () => {
    await writing;
    writing = writer.write(filling.subarray(0, filled));
    // Told where it is awaited: by the next write, or at the end.
    writing.catch(() => {});
    [filling, resting] = [resting, filling];
    filled = 0;
  };
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const bytes = read.value;
      for (let from = 0; from < bytes.length; ) {
        const to = Math.min(bytes.length, from + size - filled);
        filling.set(bytes.subarray(from, to), filled);
        filled += to - from;
        from = to;
        if (filled === size) await write();
      }
    }
    signal.throwIfAborted();
    if (filled > 0) await write();
    await writing;
    await writer.close();
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error;
    await giveUp(reason);
    throw reason;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
