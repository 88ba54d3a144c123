import type { Asset } from "#contract/asset.ts";
import { createRandom, mix, type Random } from "#shared/random.ts";
import { sealedUrl } from "#testing/assets.ts";

/**
 * A library as an account grows it, newest first, for benches: prompts of a large vocabulary whose words occur as they
 * do in language (the n-th most frequent 1/n as often as the first), families of near-identical attempts, slips of
 * the pen, a few per cent of Chinese, Japanese and accented text.
 */
const commonWords =
  "a of in the with and on light at soft cinematic photo by shot style portrait from background golden hour detailed lens 85mm dramatic studio color dark red fox mountain city woman man street night rain sky blue white black forest ocean sunset dawn mist neon wide close up 35mm film grain shallow depth field bokeh realistic hyperrealistic 4k 8k ultra high quality minimal product render oil painting watercolor illustration anime vintage retro modern abstract geometric pattern flower tree river snow desert beach car dog cat bird horse house castle bridge tower garden window door table chair glass wood metal stone gold silver paper silk smoke fire water cloud star moon sun space planet robot dragon knight child dancer smiling walking running sitting standing looking holding wearing coat dress hat".split(
    " ",
  );
const syllables =
  "ba be bi bo bra ca ce chi co cra da de di do dra el en er fa fe fi flo ga ge gla go gra ha he hi in ja ka ke la le li lo ma me mi mo na ne ni no or pa pe pi pla po pra qua ra re ri ro sa se sha si so sta ta te ti to tra un va ve vi vo wa we zi".split(
    " ",
  );
const foreign = [
  "夜明けの霧の山",
  "水彩画",
  "红色的狐狸",
  "在雪地里",
  "東京タワーの夜景",
  "été",
  "Straße",
  "niño",
  "하늘을 나는 고래",
];

const words = vocabularyOf(60_000);

function vocabularyOf(size: number): string[] {
  const random = createRandom(11);
  const distinct = new Set(commonWords);
  while (distinct.size < size) {
    distinct.add(Array.from({ length: 2 + random.int(4) }, () => random.pick(syllables)).join(""));
  }
  return [...distinct];
}

/** A word with the chance of its rank; one in 300 has a slip, and so is new to the dictionary. */
export function word(random: Random): string {
  const picked = words[Math.floor(Math.exp(random.next() * Math.log(words.length)))] ?? "light";
  return random.chance(1 / 300) ? picked + random.pick(syllables) + random.int(100) : picked;
}

function prompt(seed: number): string {
  const random = createRandom(seed);
  const length = random.weighted([
    [5, 2],
    [14, 5],
    [30, 3],
    [90, 0.4],
  ] as const);
  const parts = Array.from({ length: length + random.int(length) }, () => word(random));
  if (random.chance(0.3)) parts.push(random.pick(["16:9", "9:16", "1:1"]));
  if (random.chance(0.1)) parts.push("photo-realistic");
  if (random.chance(0.04)) parts.push(random.pick(foreign));
  return parts.join(" ");
}

const models = [
  ["nanobanana", 40],
  ["nanobanana-pro", 20],
  ["seedream3.0", 15],
  ["flux-schnell", 10],
] as const;
const videoModels = [
  ["veo3.1", 5],
  ["veo3.1_fast", 6],
  ["pixverse5.5", 4],
] as const;
const sizes: [{ aspectRatio: string; width: number; height: number }, number][] = [
  [{ aspectRatio: "16:9", width: 1920, height: 1080 }, 45],
  [{ aspectRatio: "1:1", width: 1024, height: 1024 }, 25],
  [{ aspectRatio: "9:16", width: 1080, height: 1920 }, 20],
  [{ aspectRatio: "4:3", width: 1152, height: 864 }, 6],
  [{ aspectRatio: "3:4", width: 864, height: 1152 }, 4],
];
const styles = [
  [undefined, 50],
  ["photographic", 15],
  ["cinematic", 15],
  ["anime", 8],
  ["oil painting", 6],
  ["watercolor", 4],
  ["3d-model", 2],
] as const;

const newest = Date.parse("2026-06-15T12:00:00.000Z");
/** Three years, whatever the size. */
const span = 3 * 365 * 86_400_000;

let latest = { family: -1, prompt: "" };

/** Attempts come in families of three with the same prompt but for its last words. */
function familyPrompt(family: number): string {
  if (latest.family !== family) latest = { family, prompt: prompt(mix(13, family)) };
  return latest.prompt;
}

/** The `index`-th asset of a library of `size`, newest first. */
export function libraryAsset(index: number, size: number): Asset {
  const random = createRandom(mix(7, index));
  const isVideo = random.chance(0.2);
  const family = familyPrompt(Math.floor(index / 3));
  const id = `${mix(17, index).toString(16)}-${index.toString(16)}`;
  const style = random.weighted(styles);
  return {
    kind: isVideo ? "video" : "image",
    id,
    prompt: index % 3 === 0 ? family : `${family} ${word(random)} ${word(random)}`,
    model: isVideo ? random.weighted(videoModels) : random.weighted(models),
    ...random.weighted(sizes),
    createdDate: new Date(newest - (index / size) * span).toISOString(),
    url: sealedUrl(`${id}.${isVideo ? "mp4" : "png"}`),
    ...(style === undefined ? {} : { style }),
    ...(random.chance(0.15) ? { referenceImageUrls: [sealedUrl("reference.png")] } : {}),
    ...(isVideo ? { lastFrameImageUrl: sealedUrl(`${id}-last.png`), duration: 8 } : {}),
  };
}
