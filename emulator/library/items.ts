import { createRandom, mix, uuid } from "#shared/random.ts";
import type { SceneName } from "../art/scene-names.ts";
import type { Clip } from "../clips/clips.ts";
import type { WireImage, WireVideo } from "../wire.ts";
import { imageSources, sessionSize, videoSources } from "./config.ts";
import { imageAttempt, videoAttempt } from "./family.ts";
import { imageId, imageOrdinal, videoId, videoOrdinal } from "./ids.ts";
import { promptOf } from "./prompt.ts";
import { createSchedule, sessionCount } from "./schedule.ts";
import { type Place, placeOf } from "./sessions.ts";

export interface ItemsOptions {
  seed: number;
  /** Items at the start; ordinals beyond them are dated after `now`. */
  images: number;
  videos: number;
  /** Milliseconds since 1970. */
  now: number;
  /** Where the media are, without a slash at the end. */
  origin: string;
}

/** What a picture shows, apart from its size. */
export interface Picture {
  scene: SceneName;
  /** Shared by the attempts of a family: the same place in the same colours. */
  seed: number;
  /** Which attempt: the same place, slightly otherwise. */
  member: number;
}

/**
 * Every item as a pure function of the options and its ordinal, 0 being the oldest of its kind: a library of a
 * million starts at once and takes no memory.
 */
export interface Items {
  image(ordinal: number): { wire: WireImage; picture: Picture };
  video(ordinal: number): { wire: WireVideo; clip: Clip };
  /** The ordinal of an image's id; meaningless for a string that is none: compare the item's own id. */
  imageOrdinal(id: string): number;
  videoOrdinal(id: string): number;
}

export function createItems(options: ItemsOptions): Items {
  const { seed, now, origin } = options;
  const imageSeed = mix(seed, 61);
  const videoSeed = mix(seed, 62);
  const imageDate = createSchedule({ seed, now, sessions: sessionCount(options.images) });
  const videoDate = createSchedule({ seed, now, sessions: sessionCount(options.videos) });

  const created = (ordinal: number, count: number, place: Place, date: (place: Place) => number) =>
    ordinal < count ? date(place) : now + (ordinal - count + 1) * 90_000;
  const videoCreated = (ordinal: number, place = placeOf("video", seed, ordinal)) =>
    created(ordinal, options.videos, place, videoDate);

  const imageUrl = (ordinal: number) => `${origin}/media/images/${imageId(imageSeed, ordinal)}.png`;
  const videoUrl = (id: string, file: string) => `${origin}/media/videos/${id}/${file}`;
  const otherVideo = (ordinal: number, file: string) =>
    videoUrl(videoId(videoSeed, ordinal, videoCreated(ordinal)), file);

  const deadUrl = (family: number) => `${origin}/media/images/${uuid(createRandom(family, 63))}.png`;
  const foreignUrl = (family: number) =>
    `https://images.example.com/uploads/${createRandom(family, 64).hex(6)}/moodboard.jpg`;

  function imageReference(ordinal: number, { family, member }: Place): string | undefined {
    const random = createRandom(family, 65);
    const source = random.weighted(imageSources);
    const older = ordinal - member - 1 - random.int(300);
    if (source === "image" && older >= 0) return imageUrl(older);
    if (source === "dead") return deadUrl(family);
    return source === "foreign" ? foreignUrl(family) : undefined;
  }

  /** An image made a little before the video with this ordinal. */
  function earlierImage(ordinal: number, back: number): string {
    const beside = Math.floor((ordinal / Math.max(1, options.videos)) * options.images);
    return imageUrl(Math.max(0, Math.min(beside, options.images) - 2 * sessionSize - back));
  }

  type Sources = Pick<WireVideo, "firstFrameImageUrl" | "referenceImageUrls" | "extendVideoUrl">;
  function videoReferences(ordinal: number, { family, member, size }: Place): Sources {
    const random = createRandom(family, 66);
    const source = random.weighted(videoSources);
    const back = random.int(200);
    const older = ordinal - member - 1 - random.int(40);
    if (source === "first-frame" && options.images > 0)
      return { firstFrameImageUrl: earlierImage(ordinal - member, back) };
    if (source === "last-frame" && older >= 0)
      return { firstFrameImageUrl: otherVideo(older, "last-frame.png") };
    if (source === "references" && options.images > 0) {
      const urls = Array.from({ length: 1 + random.int(3) }, (_, i) =>
        earlierImage(ordinal - member, back + i * 7),
      );
      return { referenceImageUrls: [...new Set(urls)] };
    }
    if (source === "chain" && member > 0 && size > 1)
      return { extendVideoUrl: otherVideo(ordinal - 1, "video.mp4") };
    if (source === "dead") return { firstFrameImageUrl: deadUrl(family) };
    return source === "foreign" ? { referenceImageUrls: [foreignUrl(family)] } : {};
  }

  return {
    image(ordinal) {
      const place = placeOf("image", seed, ordinal);
      const { scene, ...attempt } = imageAttempt(place);
      const reference = imageReference(ordinal, place);
      const wire: WireImage = {
        url: imageUrl(ordinal),
        id: imageId(imageSeed, ordinal),
        prompt: promptOf("image", scene, place.family, place.member),
        createdDate: new Date(created(ordinal, options.images, place, imageDate)).toISOString(),
        ...attempt,
        ...(reference && { referenceImageUrl: reference }),
      };
      return { wire, picture: { scene, seed: place.family, member: place.member } };
    },
    video(ordinal) {
      const place = placeOf("video", seed, ordinal);
      const { scene, clip, ...attempt } = videoAttempt(place);
      const date = videoCreated(ordinal, place);
      const id = videoId(videoSeed, ordinal, date);
      const wire: WireVideo = {
        url: videoUrl(id, "video.mp4"),
        id,
        prompt: promptOf("video", scene, place.family, place.member),
        createdDate: new Date(date).toISOString(),
        ...attempt,
        previewImageUrl: videoUrl(id, "preview.jpg"),
        thumbnailImageUrl: videoUrl(id, "thumbnail.jpg"),
        lastFrameImageUrl: videoUrl(id, "last-frame.png"),
        ...videoReferences(ordinal, place),
      };
      return { wire, clip };
    },
    imageOrdinal: (id) => imageOrdinal(imageSeed, id),
    videoOrdinal: (id) => videoOrdinal(videoSeed, id),
  };
}
