import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const clips = join(import.meta.dirname, "../../emulator/clips");
const names = ["16x9-aurora-2", "16x9-city-8", "16x9-fox-7", "16x9-ocean-5"];

export interface Films extends AsyncDisposable {
  paths: readonly string[];
}

/** Four films of 1920 by 1080, 24 frames and fourteen seconds, made of the emulator's clips. Needs ffmpeg. */
export async function makeFilms(): Promise<Films> {
  const directory = await mkdtemp(join(tmpdir(), "contact-sheet-films-"));
  const paths = names.map((name) => join(directory, `${name}.mp4`));
  const make = (name: string, path: string) => {
    const input = `-y -loglevel error -stream_loop -1 -i ${join(clips, `${name}.mp4`)} -t 14`;
    // Noise, so that they are as large as what comes from a model, and not blurred planes that decode by themselves.
    const picture =
      "-vf scale=1920:1080,noise=alls=2:allf=t,fps=24 -c:v libx264 -preset veryfast -crf 26 -g 48";
    const rest = `-pix_fmt yuv420p -c:a aac -b:a 64k -movflags +faststart ${path}`;
    return run("ffmpeg", `${input} ${picture} ${rest}`.split(" "));
  };
  for (const [i, name] of names.entries()) await make(name, paths[i]!);
  return {
    paths,
    async [Symbol.asyncDispose]() {
      await rm(directory, { recursive: true, force: true });
    },
  };
}
