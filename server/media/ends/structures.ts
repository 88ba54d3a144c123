import type { MediaType } from "../sniff/sniff.ts";
import { boxes, ebml } from "./containers.ts";
import { FileEnd } from "./file-end.ts";
import { gif, jpeg, png, webp } from "./pictures.ts";
import type { Structure } from "./steps.ts";

const structures: Record<MediaType, () => Structure> = {
  "image/png": png,
  "image/jpeg": jpeg,
  "image/webp": webp,
  "image/gif": gif,
  "image/avif": boxes,
  "video/mp4": boxes,
  "video/quicktime": boxes,
  "video/webm": ebml,
  "video/matroska": ebml,
};

/** What finds the end of a file of this type. */
export const endOf = (type: MediaType): FileEnd => new FileEnd(structures[type]());
