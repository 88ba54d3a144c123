import { createRandom, type Random } from "#shared/random.ts";
import { type SceneName, sceneNames } from "../art/scene-names.ts";
import { type Clip, clipsOf } from "../clips/clips.ts";
import {
  imageModels,
  imageRatios,
  type Model,
  oddRatios,
  odds,
  type Ratio,
  styles,
  videoModels,
  videoRatios,
} from "./config.ts";
import type { Place } from "./sessions.ts";

/** What one attempt looks like before it has an id, a date and addresses. */
export interface Attempt {
  model: string;
  /** As stated, any string. */
  aspectRatio: string;
  width: number;
  height: number;
  style?: string;
  scene: SceneName;
}

/** The ratio that is stated, and the one that is drawn: mostly the same. */
function ratios(random: Random, shape: Ratio): { stated: string; shape: Ratio } {
  if (random.chance(odds.oddRatio)) {
    const [stated, drawn] = random.pick(oddRatios);
    return { stated, shape: drawn };
  }
  return { stated: random.chance(odds.contradiction) ? random.pick(otherRatios(shape)) : shape, shape };
}

const otherRatios = (ratio: Ratio): Ratio[] => imageRatios.map(([r]) => r).filter((r) => r !== ratio);

function pickModel(family: Random, own: Random, models: readonly (readonly [Model, number])[]): Model {
  const usual = family.weighted(models);
  return own.chance(odds.otherModel) ? own.weighted(models) : usual;
}

export function imageAttempt({ family, member }: Place): Attempt {
  const shared = createRandom(family, 51);
  const own = createRandom(family, member, 52);
  const model = pickModel(shared, own, imageModels);
  const style = shared.weighted(styles);
  const usual = shared.weighted(imageRatios);
  const { stated, shape } = ratios(own, own.chance(odds.otherRatio) ? own.weighted(imageRatios) : usual);
  const [width, height] = model.sizes[shape];
  const scene = shared.pick(sceneNames);
  return { model: model.name, aspectRatio: stated, width, height, ...(style && { style }), scene };
}

/** All attempts of a family of videos share its shape, for there are few clips of each. */
export function videoAttempt({ family, member }: Place): Attempt & { clip: Clip; duration: string } {
  const shared = createRandom(family, 53);
  const own = createRandom(family, member, 54);
  const model = pickModel(shared, own, videoModels);
  const usual = shared.weighted(videoRatios);
  const { stated } = ratios(own, usual);
  const [width, height] = model.sizes[usual];
  const clip = shared.pick(clipsOf(usual));
  return {
    model: model.name,
    aspectRatio: stated,
    width,
    height,
    scene: clip.scene,
    clip,
    duration: `${clip.seconds}s`,
  };
}
