import type { AxisId } from "#contract/facets/matrix-axes.ts";

/** When the tables below were last compared with the provider's own, in its reference of "Generate image" and "Generate video". */
export const offeredOn = "2026-11-28";

/** What a model can be asked for, as values of the axes; an axis that is absent is not known to be limited. */
type Offer = Partial<Record<AxisId, readonly string[]>>;

/** What holds for all models of a kind: a style is asked for with images alone, a length and frames with videos alone. */
const ofKind: Record<"image" | "video", Offer> = {
  image: { length: [], made: ["text", "reference"] },
  video: { style: [""] },
};

const classic = ["1:1", "16:9", "9:16"];
const veo: Offer = { ratio: ["16:9", "9:16"], length: ["short", "medium"] };

const models = new Map<string, Offer>([
  ["seedream3.0", { ratio: classic }],
  ["flux-schnell", { ratio: classic }],
  ["nanobanana", { ratio: classic }],
  ["nanobanana-pro", { ratio: classic }],
  // 4, 6 or 8 seconds.
  ["veo3.1", veo],
  ["veo3.1_fast", veo],
  // 5, 8 or 10 seconds.
  ["pixverse5.5", { ratio: [...classic, "3:4", "4:3"], length: ["medium", "long"] }],
]);

/**
 * Whether a model can be asked for a value of an axis, as far as is known. What is not in the tables counts as offered: of a
 * new model only its kind is known, which a model has by the list that its assets come from.
 */
export function isOffered(model: string, kind: "image" | "video", axis: AxisId, value: string): boolean {
  // What nobody states is no wish that could be refused.
  if (axis === "ratio" && value === "") return true;
  return [ofKind[kind], models.get(model)].every((offer) => offer?.[axis]?.includes(value) ?? true);
}
