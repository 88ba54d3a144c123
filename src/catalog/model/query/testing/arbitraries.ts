import fc from "fast-check";
import type { Asset, Kind } from "#contract/asset.ts";
import { allFacets } from "#contract/facets.ts";
import { type Marks, states } from "#contract/marks.ts";
import { promptName } from "#contract/prompts/prompt-name.ts";
import { type AssetQuery, canonical, type FacetFilter, noFilter, sorts } from "#contract/query.ts";
import { buildAsset, sealedUrl } from "#testing/assets.ts";
import type { VisibleRange } from "../query-engine.ts";

/** Few values of everything, so that random assets share them and random queries meet them. */
const models = ["veo3.1", "nanobanana-pro", "flux", "Flux", ""];
const ratios = ["16:9", "9:16", "1:1", "1:2", "wide"];
const styles = ["oil painting", "photo-real", ""];
const tags = ["client-a", "client b", "🔥", "!!!", "Fox"];
const notes = ["", "", "Golden hour", "a fox, at dawn", "…"];
const times = ["2025-12-31", "2026-02-28", "2026-03-01", "2026-03-14"].flatMap((day) =>
  ["T00:00:00.000Z", "T11:59:59.999Z", "T23:30:00.000Z"].map((time) => day + time),
);
const vocabulary = [
  "fox",
  "Foxes",
  "dawn",
  "golden",
  "hour",
  "golden hour",
  "16:9",
  "photo-real",
  "é",
  "狐狸",
  "狐",
  "🦊",
  "a",
];

const prompt = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }).map((w) => w.join(" ")),
  },
  { weight: 1, arbitrary: fc.constantFrom("fox", " fox\r\n", "e\u0301", "é", "fox\rdawn", "fox\ndawn") },
);

const address = fc.nat(12).map((n) => sealedUrl(`media/${n}`));

/** One of a few keys: an asset that comes again replaces itself. */
const key = fc.record({ kind: fc.constantFrom<Kind>("image", "video"), id: fc.nat(9).map(String) });

export const asset: fc.Arbitrary<Asset> = fc
  .record({
    key,
    prompt,
    model: fc.constantFrom(...models),
    aspectRatio: fc.constantFrom(...ratios),
    style: fc.option(fc.constantFrom(...styles), { nil: undefined }),
    createdDate: fc.constantFrom(...times),
    width: fc.integer({ min: 1, max: 4 }),
    height: fc.integer({ min: 1, max: 4 }),
    url: address,
    lastFrameImageUrl: fc.option(address, { nil: undefined }),
    refers: fc.boolean(),
    firstFrame: fc.boolean(),
    extends: fc.boolean(),
    duration: fc.option(fc.constantFrom(0, 4, 4.5, 5, 8, 8.25, 60), { nil: undefined }),
  })
  .map(
    ({ key: { kind, id }, style, lastFrameImageUrl, refers, firstFrame, extends: more, duration, ...rest }) =>
      buildAsset({
        kind,
        id,
        ...rest,
        ...(style === undefined ? {} : { style }),
        ...(refers ? { referenceImageUrls: [sealedUrl("reference.png")] } : {}),
        ...(kind === "video" && lastFrameImageUrl ? { lastFrameImageUrl } : {}),
        ...(kind === "video" && firstFrame ? { firstFrameImageUrl: sealedUrl("first.png") } : {}),
        ...(kind === "video" && more ? { extendVideoUrl: sealedUrl("before.mp4") } : {}),
        ...(kind === "video" ? { duration } : {}),
      } as Partial<Asset>),
  );

/** Most expressions are open most of the time: all of them at once leave nothing to compare. */
const mostly = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export const marks: fc.Arbitrary<Marks> = fc.record({
  favourite: fc.boolean(),
  rating: fc.nat(5),
  state: fc.constantFrom(null, ...states),
  tags: fc.subarray([...tags].sort(), { maxLength: 3 }),
  note: fc.constantFrom(...notes),
  hidden: mostly(false, fc.constant(true)),
});

const operators = [
  '"golden hour"',
  "-",
  "OR",
  "(",
  ")",
  "-dawn",
  "model:veo",
  "-model:flux",
  'style:""',
  "ratio:16:9",
];
const fields = [
  "is:video",
  "is:image",
  "has:reference",
  "made:text",
  "-made:extend",
  "shape:off",
  "length:>4.5",
  "-length:5-8",
  "length:long",
  "is:favourite",
  "rating:>=4",
  "-rating:0",
  "rating:<1",
  "state:pick",
  "-state:reject",
  "has:state",
  "tag:client",
  "-tag:client-a",
  "tag:!!!",
  'tag:""',
  "has:tag",
  "has:note",
  "note:fox",
  'note:""',
  "-note:golden",
  "is:hidden",
  "-is:hidden",
  "before:2026-03",
  "after:2026",
  "on:2026-03-14",
  "o",
  "e",
  "x",
];

const search = fc
  .array(fc.constantFrom(...vocabulary, ...operators, ...fields), { maxLength: 4 })
  .map((words) => words.join(" "));

const filterOf = (values: string[]) =>
  mostly<FacetFilter>(
    noFilter,
    fc.record({
      include: fc.subarray(values, { maxLength: Math.min(3, values.length) }),
      exclude: mostly<string[]>([], fc.subarray(values, { maxLength: 1 })),
    }),
  );
const prompts = [...vocabulary.map(promptName), "unheard of"];
const given: Record<string, string[]> = {
  model: [...models, "unheard of"],
  ratio: ratios,
  style: styles,
  tag: tags,
  prompt: prompts,
  // The engine knows no families: it is told all of one's prompts.
  family: prompts,
  slot: prompts,
};
const filters = Object.fromEntries(
  allFacets
    .filter(({ id }) => id !== "kind")
    .map(({ id, closed }) => [id, filterOf([...(closed ?? given[id] ?? [])])]),
);
const day = mostly<string | null>(
  null,
  fc.constantFrom("2025-12-31", "2026-02-28", "2026-03-01", "2026-03-14"),
);

export const query: fc.Arbitrary<AssetQuery> = fc
  .record({
    kind: mostly<AssetQuery["kind"]>("all", fc.constantFrom("image", "video")),
    text: fc.oneof(fc.constant(""), search),
    filters: fc.record(filters),
    from: day,
    to: day,
    sort: fc.constantFrom(...sorts),
    seed: fc.nat(3),
  })
  .map(canonical);

const time = (open: number) => mostly(open, fc.constantFrom(...times).map(Date.parse));

export const visibleRange: fc.Arbitrary<VisibleRange> = fc.record({
  floor: time(-Infinity),
  ceiling: fc.record({ image: time(Infinity), video: time(Infinity) }),
});
