/** The picture as it is drawn now, as a PNG of its own size. */
function pngOf(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(source, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be read."))));
  });
}

/** The frame a video shows. */
export const pngOfFrame = (video: HTMLVideoElement): Promise<Blob> =>
  pngOf(video, video.videoWidth, video.videoHeight);

/** An original as PNG, the one picture type that every clipboard takes. Its errors are for a person. */
export async function pngOfImage(url: string, signal: AbortSignal): Promise<Blob> {
  const blob = await fetch(url, { signal })
    .then((response) => (response.ok ? response.blob() : undefined))
    .catch(() => undefined);
  if (!blob) throw new Error("The picture did not arrive, so nothing was copied.");
  if (blob.type === "image/png") return blob;
  const bitmap = await createImageBitmap(blob);
  return pngOf(bitmap, bitmap.width, bitmap.height).finally(() => bitmap.close());
}

/**
 * Puts a picture on the clipboard. The promise goes into the item unawaited: Safari forgets the click that allowed
 * it as soon as one is awaited. Rejects where the browser refuses.
 */
export async function copyPng(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}
