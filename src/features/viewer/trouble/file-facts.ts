/** How large a file is, or null where its host does not say; it is asked beside the load, which never tells. */
export async function sizeOf(sealedUrl: string, signal: AbortSignal): Promise<number | null> {
  // Past the cache, which would let this wait for the very load that takes so long.
  const { ok, headers } = await fetch(sealedUrl, { method: "HEAD", cache: "no-store", signal });
  return (ok && Number(headers.get("content-length"))) || null;
}

/** How much of a video is there, from 0 to 1; undefined while it does not know its own length. */
export function arrivedOf({ buffered, duration }: HTMLVideoElement): number | undefined {
  if (!Number.isFinite(duration) || duration <= 0 || buffered.length === 0) return undefined;
  return buffered.end(buffered.length - 1) / duration;
}
