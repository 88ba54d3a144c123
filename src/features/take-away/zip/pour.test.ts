import { expect, it } from "vitest";
import { pour } from "./pour.ts";

const never = new AbortController().signal;

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      // One piece waits to be read. What was read before it may be used for something else now.
      pieces[next - 2]?.fill(255);
      const piece = pieces[next++];
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
}

/** A file that takes a while, reads what it was given only then, and so sees what was changed too early. */
function slowFile() {
  const writes: number[][] = [];
  let ended = "";
  const stream = new WritableStream<Uint8Array>({
    async write(bytes) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      writes.push([...bytes]);
    },
    close: () => {
      ended = "closed";
    },
    abort: (reason) => {
      ended = `aborted: ${reason.message}`;
    },
  });
  return { stream, writes, ended: () => ended };
}

it("writes all in pieces of one size, whatever it comes in, and changes none while it is written", async () => {
  const sizes = [3, 0, 5, 40, 1, 1, 9, 10, 2];
  let next = 0;
  const pieces = sizes.map((size) => Uint8Array.from({ length: size }, () => next++));
  const all = pieces.flatMap((piece) => [...piece]);
  const { stream, writes, ended } = slowFile();
  await pour(streamOf(pieces), stream, never, 10);
  expect(writes.flat()).toEqual(all);
  expect(writes.map((write) => write.length)).toEqual([10, 10, 10, 10, 10, 10, 10, 1]);
  expect(ended()).toBe("closed");
});

it("rejects with what the file says, and with what the ZIP says, and closes neither", async () => {
  const full = new WritableStream({
    write() {
      throw new DOMException("", "QuotaExceededError");
    },
  });
  let cancelled: unknown;
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(7)),
    cancel: (reason) => {
      cancelled = reason;
    },
  });
  await expect(pour(endless, full, never, 10)).rejects.toMatchObject({ name: "QuotaExceededError" });
  expect(cancelled).toMatchObject({ name: "QuotaExceededError" });
  const { stream, ended } = slowFile();
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("broken")) });
  await expect(pour(broken, stream, never)).rejects.toThrow("broken");
  expect(ended()).toBe("aborted: broken");
});

it("ends where it is cancelled while the ZIP says nothing", async () => {
  const stop = new AbortController();
  const { stream, ended } = slowFile();
  const poured = pour(new ReadableStream(), stream, stop.signal);
  stop.abort(new Error("cancelled"));
  await expect(poured).rejects.toThrow("cancelled");
  expect(ended()).toBe("aborted: cancelled");
});
