import { endOf } from "../ends/structures.ts";
import type { OpenMedia } from "../fetch/fetcher.ts";
import type { Load } from "../load.ts";
import { mediaError } from "../problems.ts";
import { unshownType } from "../sniff/unshown.ts";
import type { Head } from "./read-head.ts";

export interface StreamOptions {
  /** Beyond so many bytes the stream is broken off. */
  maxBytes: number;
  /** Taken home as it is, damaged or not, once all that was announced has come. */
  download: boolean;
  /** Released when the stream has ended, in whichever way. Losing its share breaks the stream off, also unread. */
  load: Load;
}

/**
 * What was read already, then the rest, as fast as it is taken. A file that is cut off, where no length was announced or
 * for a PNG at all, ends in an error and never in what looks like a whole file; where the cut shows in what was read
 * already, an `ApiError` is thrown at once.
 */
export function streamThrough(
  media: OpenMedia,
  { type, read }: Head,
  { maxBytes, download, load }: StreamOptions,
): ReadableStream<Uint8Array> {
  const announced = Number(media.headers.get("content-length") ?? Number.NaN);
  const unannounced = Number.isNaN(announced);
  // A browser draws what there is of most cut files; of a PNG it may keep the half and call it decoded.
  const strict = unannounced || (type === "image/png" && !download);
  const end = strict && type !== unshownType && media.status === 200 ? endOf(type) : undefined;
  let seen = 0;
  // The last bytes are held back until the end is checked: with them a browser would take the file for whole.
  const see = (chunk: Uint8Array) => {
    seen += chunk.byteLength;
    end?.see(chunk);
    if (seen > maxBytes) throw mediaError("tooLarge");
    if (seen === announced && end?.reached === false) throw mediaError("damaged");
  };
  for (const chunk of read) see(chunk);

  let breakOff = () => {};
  const leave = () => {
    load.lost.removeEventListener("abort", breakOff);
    load.release();
    media.close();
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      breakOff = () => {
        controller.error(load.lost.reason);
        leave();
      };
      load.lost.addEventListener("abort", breakOff, { once: true });
    },
    async pull(controller) {
      try {
        const head = read.shift();
        const chunk = head ?? (await media.read());
        if (chunk) {
          if (!head) see(chunk);
          load.moved(chunk.byteLength);
          return controller.enqueue(chunk);
        }
        if (end?.reached === false) throw mediaError("brokeOff");
        controller.close();
      } catch (error) {
        // A reader that has left reads no error, and the adapter would print it.
        if (load.signal.aborted && !load.lost.aborted) controller.close();
        else controller.error(error);
      }
      leave();
    },
    cancel: leave,
  });
}
