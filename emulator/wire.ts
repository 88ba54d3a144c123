/** What the provider sends for an image. Optional fields are absent, not null, unless a fault says otherwise. */
export interface WireImage {
  url: string;
  id: string;
  prompt: string;
  aspectRatio: string;
  createdDate: string;
  model: string;
  width: number;
  height: number;
  style?: string;
  referenceImageUrl?: string;
}

/** What the provider sends for a video; `duration` is a string such as "8s". */
export interface WireVideo {
  url: string;
  id: string;
  prompt: string;
  aspectRatio: string;
  createdDate: string;
  model: string;
  width: number;
  height: number;
  duration: string;
  previewImageUrl: string;
  thumbnailImageUrl: string;
  lastFrameImageUrl: string;
  firstFrameImageUrl?: string;
  referenceImageUrls?: string[];
  extendVideoUrl?: string;
}

/** One page as sent: faults may put anything at all in `items` and `nextPageKey`. */
export interface WirePage {
  items: unknown[];
  nextPageKey?: string | null;
}
