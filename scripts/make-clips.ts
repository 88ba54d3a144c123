// Films the emulator's scenes into emulator/clips/*.mp4. Needs ffmpeg, which nothing else does: the clips are kept.
// `npm exec -- node scripts/make-clips.ts [name ...]` makes the named ones, or all that are missing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { paint } from "#emulator/art/paint.ts";
import { type Clip, clips } from "#emulator/clips/clips.ts";

/** Pixels of the longer side. */
const long = 480;
/** Part of each scene's pixels that is shaded: so small a film needs no more. */
const detail = 0.25;
/** Frames drawn a second; ffmpeg blends them to 24. */
const rate = 10;

const pathOf = ({ name }: Clip) => fileURLToPath(new URL(`../emulator/clips/${name}.mp4`, import.meta.url));

function sizeOf({ ratio }: Clip): [number, number] {
  const [w = 1, h = 1] = ratio.split(":").map(Number);
  const scale = long / Math.max(w, h);
  // H.264 with yuv420p wants even sides.
  return [Math.round((w * scale) / 2) * 2, Math.round((h * scale) / 2) * 2];
}

async function film(clip: Clip): Promise<void> {
  const [width, height] = sizeOf(clip);
  const path = pathOf(clip);
  const frames = `-f rawvideo -pix_fmt rgb24 -s ${width}x${height} -r ${rate} -i pipe:0`;
  const silence = "-f lavfi -i anullsrc=r=22050:cl=mono";
  const picture = `-vf framerate=24 -t ${clip.seconds} -c:v libx264 -preset slow -crf 21 -pix_fmt yuv420p`;
  const rest = "-c:a aac -b:a 16k -shortest -movflags +faststart -map_metadata -1";
  const command = `-y -loglevel error ${frames} ${silence} ${picture} ${rest}`.split(" ");
  const ffmpeg = spawn("ffmpeg", [...command, `${path}.part.mp4`], { stdio: ["pipe", "inherit", "inherit"] });
  const closed = once(ffmpeg, "close");
  const count = clip.seconds * rate;
  for (let i = 0; i < count; i++) {
    const subject = { scene: clip.scene, seed: clip.seed, member: 0, time: i / (count - 1) };
    const pixels = await paint(subject, width, height, detail).raw().toBuffer();
    if (!ffmpeg.stdin.write(pixels)) await once(ffmpeg.stdin, "drain");
  }
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} for ${clip.name}`);
  renameSync(`${path}.part.mp4`, path);
  console.log(clip.name);
}

const asked = process.argv.slice(2);
const isWanted = (clip: Clip) => (asked.length > 0 ? asked.includes(clip.name) : !existsSync(pathOf(clip)));
for (const clip of clips.filter(isWanted)) await film(clip);
