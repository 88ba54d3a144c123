import { formatCount } from "#shared/format.ts";

const some = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

/** "8 images and 1 video". */
export function countWords({ images, videos }: { images: number; videos: number }): string {
  const words = [...(images ? [some(images, "image")] : []), ...(videos ? [some(videos, "video")] : [])];
  return words.join(" and ");
}
