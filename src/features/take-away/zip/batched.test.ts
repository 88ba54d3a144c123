import { expect, it } from "vitest";
import { batched } from "./batched.ts";

it("joins small pieces, keeps their order and lets large ones through as they are", async () => {
  const sizes = [3, 0, 5, 40, 1, 1, 9, 10, 2];
  let next = 0;
  const pieces = sizes.map((size) => Uint8Array.from({ length: size }, () => next++));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const came: Uint8Array[] = [];
  for await (const batch of stream.pipeThrough(batched(10))) came.push(batch);
  expect(came.flatMap((batch) => [...batch])).toEqual(pieces.flatMap((piece) => [...piece]));
  expect(came.map((batch) => batch.length)).toEqual([8, 40, 2, 9, 10, 2]);
});
