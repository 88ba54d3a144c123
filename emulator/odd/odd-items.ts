import type { Kind } from "#contract/asset.ts";
import { defaultNow } from "../library/config.ts";
import type { WireImage, WireVideo } from "../wire.ts";
import { oddMedia } from "./odd-media.ts";
import type { OddMedium } from "./odd-medium.ts";

/** Ids of odd items begin with this, then tell the medium's name. */
const oddIdPrefix = "odd-";

/**
 * What the list of a kind says of odd media, newest first: their own ids, dates after those of the whole library, and
 * a prompt that begins with the name. `origin` is what media addresses begin with.
 */
export function oddItems(kind: Kind, names: readonly string[], origin: string): (WireImage | WireVideo)[] {
  const all = Object.keys(oddMedia);
  return names
    .map((name) => ({ name, medium: oddMedia[name] }))
    .flatMap(({ name, medium }) =>
      medium?.kind === kind
        ? [oddItem(name, medium, origin, defaultNow + (all.length - all.indexOf(name)) * 60_000)]
        : [],
    );
}

function oddItem(
  name: string,
  { kind, about, stated, type }: OddMedium,
  origin: string,
  date: number,
): WireImage | WireVideo {
  const [width, height] = stated;
  const address = (of: string) => `${origin}/media/odd/${of}`;
  const image: WireImage = {
    url: address(`${name}.${type.split("/")[1]}`),
    id: oddIdPrefix + name,
    prompt: `Odd ${name}: ${about}`,
    aspectRatio: `${width}:${height}`,
    createdDate: new Date(date).toISOString(),
    model: "oddities",
    width,
    height,
  };
  if (kind === "image") return image;
  const still = address("other-shape.png");
  return {
    ...image,
    duration: "2s",
    previewImageUrl: still,
    thumbnailImageUrl: still,
    lastFrameImageUrl: still,
  };
}
