import * as v from "valibot";
import type { Asset } from "#contract/asset.ts";
import { downloadUrl } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import type { Buffers } from "./buffers.ts";
import { readAll } from "./read-all.ts";
import type { Room } from "./room.ts";

/** Milliseconds without a byte after which a host is given up. */
const patience = 45_000;
/** Milliseconds before each further try of what may pass. */
const pauses = [1_000, 4_000];
/** Bytes that are set aside for an original which does not say how large it is. */
const unknownSize = 16_000_000;
/** No array of a browser is longer, and no picture or clip of the provider is nearly as large. */
const largest = 1_500_000_000;

/** An original, whole. */
export interface Original {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By its first bytes: "png". */
  readonly extension: string;
}

/** Why an original did not come, in words for a person. */
export class OriginalError extends Error {
  override name = "OriginalError";
  readonly passing: boolean;

  constructor(message: string, passing: boolean) {
    super(message);
    this.passing = passing;
  }
}

export interface FetchOptions {
  signal: AbortSignal;
  /** Has the original's place among those that are held: asked for once its size is known. */
  place: Room;
  /** What it is read into; to be given back by who takes it. */
  buffers: Buffers;
  onBytes: (count: number) => void;
  /** How large it is going to be, where that is announced. */
  onSize: (bytes: number) => void;
  /** For tests. */
  patience?: number;
  pauses?: readonly number[];
}

/**
 * Reads an original to its end: nothing of it is written anywhere before it is known to be whole. What may pass is tried
 * again. Rejects with `OriginalError`, or with the reason of `signal`.
 */
export async function fetchOriginal(asset: Asset, options: FetchOptions): Promise<Original> {
  for (const pause of options.pauses ?? pauses) {
    try {
      return await attempt(asset, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof OriginalError && error.passing)) throw error;
    }
    await wait(pause, options.signal);
  }
  return attempt(asset, options);
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}

async function attempt(asset: Asset, options: FetchOptions): Promise<Original> {
  const { signal, place, buffers, onBytes } = options;
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), options.patience ?? patience);
  };
  let counted = 0;
  try {
    alive();
    // Nothing of it is to push out of the browser's cache what is looked at.
    const init: RequestInit = { signal: AbortSignal.any([signal, stalled.signal]), cache: "no-store" };
    const answer = await fetch(downloadUrl(asset.url, "file"), init);
    if (!answer.ok) throw await refusal(answer);
    if (!answer.body) throw new OriginalError("An empty file came.", true);
    const length = lengthOf(answer);
    if (length !== undefined) options.onSize(length);
    clearTimeout(timer);
    await place.take(length ?? unknownSize, signal);
    alive();
    const bytes = await readAll(answer.body, { length, most: largest, buffers }, (count) => {
      alive();
      counted += count;
      onBytes(count);
    });
    if (!bytes) throw new OriginalError("It is too large for a browser to hold.", false);
    if (length !== undefined && bytes.length !== length)
      throw new OriginalError("It broke off before its end.", true);
    if (bytes.length === 0) throw new OriginalError("An empty file came.", true);
    return { bytes, extension: extensionOf(answer) };
  } catch (error) {
    onBytes(-counted);
    signal.throwIfAborted();
    if (stalled.signal.aborted) throw new OriginalError("Its host stopped sending.", false);
    if (error instanceof OriginalError) throw error;
    throw new OriginalError("It broke off before its end.", true);
  } finally {
    clearTimeout(timer);
  }
}

/** What is announced; of what is packed on its way it says nothing. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? "none");
  if (headers.has("content-encoding") || !Number.isSafeInteger(length)) return undefined;
  if (length > largest)
    throw new OriginalError("It is too large for a browser to hold. Download it alone.", false);
  return length;
}

async function refusal(answer: Response): Promise<OriginalError> {
  const body: unknown = await answer.json().catch(() => null);
  if (v.is(problemSchema, body)) return new OriginalError(body.title, body.retryable);
  return new OriginalError(`The server answered ${answer.status}.`, answer.status >= 500);
}

/** The server names a download by what its first bytes are. */
const extensionOf = ({ headers }: Response): string =>
  /filename="[^"]*\.([\da-z]{1,5})"/i.exec(headers.get("content-disposition") ?? "")?.[1]?.toLowerCase() ??
  "bin";
