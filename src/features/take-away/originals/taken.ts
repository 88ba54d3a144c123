import type { ItemToTake } from "#catalog/index.ts";
import { addPrompt } from "#contract/take-away/png-text.ts";
import type { SidecarKind } from "#contract/take-away/sidecars.ts";
import type { Taking } from "#library/records/taking.ts";
import type { Job } from "../job/job.ts";
import { Buffers } from "./buffers.ts";
import { fetchOriginal, type Original, OriginalError } from "./fetch-original.ts";
import { inOrder } from "./in-order.ts";
import { Rooms } from "./room.ts";

/** How files are written, as a person has chosen. */
export interface TakeChoices {
  readonly sidecars: readonly SidecarKind[];
  /** Whether a PNG's copy has its prompt inside. */
  readonly pngPrompt: boolean;
}

/** What became of one item. */
export type Fetched = { readonly item: ItemToTake } & (
  | {
      readonly original: Original;
      readonly sha256: string;
      /** Once nobody looks at its bytes any more: others are read in their place. */
      readonly leave: () => void;
    }
  | { readonly problem: string }
);

/** The browser has six connections to a host: some are left to whoever goes on looking. */
const atOnce = 3;
/** Bytes of originals that are held at once, unless a single one is larger. */
const mostHeld = 24_000_000;
/** Items whose records are read at once. */
const portion = 200;

async function* itemsOf(taking: Taking, count: number): AsyncGenerator<ItemToTake> {
  for (let from = 0; from < count; from += portion)
    yield* await taking.read(from, Math.min(from + portion, count));
}

/**
 * The originals that the last plan wants, whole, in its order; who takes one says by `leave` when it needs it no longer. An
 * item that cannot be had comes with its problem. Rejects where `signal` aborts, or the catalog ends.
 */
export function originalsOf(
  { taking, signal, countBytes: onBytes, tellSize }: Job,
  count: number,
): AsyncGenerator<Fetched> {
  const rooms = new Rooms(mostHeld);
  const buffers = new Buffers(mostHeld);
  let items = 0;
  const work = async (item: ItemToTake): Promise<Fetched> => {
    const number = items++;
    const room = rooms.make();
    const onSize = (bytes: number) => tellSize(number, bytes);
    try {
      const options = { signal, place: room, buffers, onBytes, onSize };
      const original = await fetchOriginal(item.asset, options);
      onSize(original.bytes.length);
      const leave = () => {
        buffers.give(original.bytes.buffer);
        room.leave();
      };
      return { item, original, sha256: await sha256Of(original.bytes), leave };
    } catch (error) {
      room.leave();
      onSize(0);
      return { item, problem: error instanceof OriginalError ? error.message : "It could not be read." };
    }
  };
  return inOrder(itemsOf(taking, count), work, atOnce);
}

/** In hexadecimal digits; "" where the page came by plain HTTP from another machine: browsers compute none there. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!("subtle" in crypto)) return "";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What is written of an original: its bytes, or a PNG's with its prompt inside, where that is wanted. */
export async function writtenOf(
  { bytes, extension }: Original,
  prompt: string,
  { pngPrompt }: TakeChoices,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!pngPrompt || extension !== "png") return bytes;
  const copy = new Blob([bytes]).stream().pipeThrough(addPrompt(prompt));
  return new Uint8Array(await new Response(copy).arrayBuffer());
}
