import { createRandom, type Random } from "#shared/random.ts";
import type { SceneName } from "../art/scene-names.ts";
import { details, sentences, tweaks } from "./vocabulary/details.ts";
import { englishWeight, type Phrasebook, phrasebooks } from "./vocabulary/languages.ts";
import { subjects } from "./vocabulary/subjects.ts";

const emoji = ["✨", "🌅", "🌿", "🎬", "🖤", "🌊", "🪐", "🍊", "📸", "🧡"];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `count` phrases, each from another drawer. */
function some(random: Random, count: number): string[] {
  const drawers = [details.light, details.lens, details.style, details.mood, details.colour, details.finish];
  const start = random.int(drawers.length);
  return Array.from({ length: count }, (_, i) => random.pick(drawers[(start + i) % drawers.length]!));
}

function careful(random: Random, subject: string): string {
  const start = random.int(sentences.length);
  const body = Array.from(
    { length: 4 + random.int(8) },
    (_, i) => sentences[(start + i) % sentences.length]!,
  );
  const head = `${capital(subject)}. ${capital(some(random, 3).join(", "))}.`;
  return [head, body.slice(0, 3).join(" "), body.slice(3).join(" ")].join("\n\n");
}

const imageForms: readonly (readonly [(random: Random, subject: string) => string, number])[] = [
  [(_, subject) => capital(subject), 12],
  [(random, subject) => [subject, ...some(random, 2)].join(", "), 26],
  [(random, subject) => capital([subject, ...some(random, 5)].join(", ")), 24],
  [(random, subject) => `${random.pick(details.use)}: ${[subject, ...some(random, 3)].join(", ")}`, 12],
  [
    (random, subject) =>
      `${random.pick(emoji)} ${subject} ${random.pick(emoji)} ${some(random, 2).join(", ")}`,
    4,
  ],
  [
    (random, subject) =>
      [
        `Subject: ${subject}`,
        `Light: ${random.pick(details.light)}`,
        `Lens: ${random.pick(details.lens)}`,
        `Palette: ${random.pick(details.colour)}`,
        `Avoid: text, watermark, extra limbs`,
      ].join("\n"),
    7,
  ],
  [careful, 9],
  [
    (random, subject) =>
      JSON.stringify(
        {
          scene: subject,
          style: random.pick(details.style),
          mood: random.pick(details.mood),
          use: random.pick(details.use),
        },
        null,
        2,
      ),
    2,
  ],
];

const videoForms: readonly (readonly [(random: Random, subject: string) => string, number])[] = [
  [(random, subject) => capital(`${subject}, ${random.pick(details.camera)}`), 30],
  [(random, subject) => capital([subject, random.pick(details.camera), ...some(random, 3)].join(", ")), 26],
  [
    (random, subject) =>
      [
        `Shot 1 (0–3 s): ${subject}. Camera: ${random.pick(details.camera)}.`,
        `Shot 2 (3–8 s): the light changes to ${random.pick(details.light)}. Camera: ${random.pick(details.camera)}.`,
        `Mood: ${random.pick(details.mood)}. Style: ${random.pick(details.style)}.`,
        `Audio: ${random.pick(details.audio)}.`,
      ].join("\n"),
    28,
  ],
  [(random, subject) => `${careful(random, subject)}\n\nAudio: ${random.pick(details.audio)}.`, 10],
];

const foreign: readonly (readonly [Phrasebook | undefined, number])[] = [
  [undefined, englishWeight],
  ...phrasebooks.map((book) => [book, book.weight] as const),
];

/** The prompt that the first attempt of a family was given. */
function basePrompt(random: Random, kind: "image" | "video", scene: SceneName): string {
  const book = random.weighted(foreign);
  const own = book?.subjects[scene];
  if (book && own) {
    const start = random.int(book.details.length);
    const tail = Array.from(
      { length: 3 + random.int(3) },
      (_, i) => book.details[(start + i) % book.details.length]!,
    );
    return [random.pick(own), ...tail].join(book.comma);
  }
  const form = random.weighted(kind === "image" ? imageForms : videoForms);
  return form(random, random.pick(subjects[scene]));
}

/** The prompt of one attempt: the family's own, now and then untouched, mostly with a small change at its end. */
export function promptOf(kind: "image" | "video", scene: SceneName, family: number, member: number): string {
  const base = basePrompt(createRandom(family, 41), kind, scene);
  if (member === 0) return base;
  const random = createRandom(family, member, 42);
  if (random.chance(0.25)) return base;
  const changes = random.chance(0.3) ? [random.pick(tweaks), random.pick(tweaks)] : [random.pick(tweaks)];
  const joint = base.includes("\n") ? "\n" : ", ";
  return `${base}${joint}${[...new Set(changes)].join(", ")}`;
}
