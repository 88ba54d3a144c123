import type { OpenMedia } from "./fetcher.ts";
import { PngEnd } from "./png-end.ts";
import type { Head } from "./read-head.ts";
import { refuse } from "./refusals.ts";

export interface StreamOptions {
  /** Beyond so many bytes the stream is broken off. */
  maxBytes: number;
  /** Told once when the stream has ended, in whichever way. */
  onEnd: () => void;
}

/**
 * What was read already, then the rest, as fast as it is taken. A whole PNG that is cut off ends in an error and never in
 * what looks like a whole file; where the cut shows in what was read already, an `ApiError` is thrown at once.
 */
export function streamThrough(
  media: OpenMedia,
  { type, read }: Head,
  { maxBytes, onEnd }: StreamOptions,
): ReadableStream<Uint8Array> {
  const announced = Number(media.headers.get("content-length") ?? Number.NaN);
  const png = type === "image/png" && media.status === 200 ? new PngEnd() : undefined;
  let seen = 0;
  // The last bytes announced are held back from who would take the file for whole with them.
  const see = (chunk: Uint8Array) => {
    seen += chunk.byteLength;
    png?.see(chunk);
    if (seen > maxBytes) throw refuse("tooLarge");
    if (seen === announced && png?.reached === false) throw refuse("damaged");
  };
  for (const chunk of read) see(chunk);

  const end = () => {
    onEnd();
    media.close();
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const head = read.shift();
        if (head) return controller.enqueue(head);
        const chunk = await media.read();
        if (chunk) {
          see(chunk);
          return controller.enqueue(chunk);
        }
        if (png?.reached === false) throw refuse("damaged");
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      end();
    },
    cancel: end,
  });
}
