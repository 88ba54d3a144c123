// Draws the icons of the installed app from public/icon.svg: `npm run icons`, after that has changed.
import { readFileSync } from "node:fs";
import sharp from "sharp";

const drawing = readFileSync("public/icon.svg", "utf8");
const [, inside = ""] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing) ?? [];
const ground = /<rect[^>]*fill="(#\w+)"/.exec(inside)?.[1];
if (!ground) throw new Error("public/icon.svg has no ground.");

/** The drawing on a ground without corners, which the system cuts as it likes; `share` is how much of it the drawing takes. */
const onGround = (share: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" fill="${ground}"/>
  <g transform="translate(16 16) scale(${share}) translate(-16 -16)">${inside}</g></svg>`;

const icons = [
  { file: "icon-192.png", size: 192, svg: drawing },
  { file: "icon-512.png", size: 512, svg: drawing },
  // Of a maskable icon a circle of four fifths is sure to be seen.
  { file: "icon-maskable.png", size: 512, svg: onGround(0.78) },
  { file: "icon-apple.png", size: 180, svg: onGround(0.92) },
];
for (const { file, size, svg } of icons)
  await sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true, colours: 64 })
    .toFile(`public/${file}`);
