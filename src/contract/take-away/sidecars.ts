import { stemOf } from "./name-files.ts";
import type { TakenFile } from "./taken-file.ts";
import { xmpOf } from "./xmp.ts";

/** What may be written beside each original. */
export const sidecarKinds = ["json", "txt", "xmp"] as const;
export type SidecarKind = (typeof sidecarKinds)[number];

/** A text, and where it goes. */
export interface Sidecar {
  readonly path: string;
  readonly text: string;
}

function jsonOf({ asset, marks, path, bytes, sha256 }: TakenFile): string {
  const file = { name: path.slice(path.lastIndexOf("/") + 1), bytes, sha256 };
  const whole = { format: "contact-sheet-item", version: 1, ...asset, marks, file };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** `fox.json`, `fox.txt` and `fox.png.xmp` of `fox.png`: the last as Lightroom's fellows expect it. */
export function sidecarsOf(file: TakenFile, kinds: readonly SidecarKind[]): Sidecar[] {
  const stem = stemOf(file.path);
  const write: Record<SidecarKind, () => Sidecar> = {
    json: () => ({ path: `${stem}.json`, text: jsonOf(file) }),
    txt: () => ({ path: `${stem}.txt`, text: `${file.asset.prompt.toWellFormed()}\n` }),
    xmp: () => ({ path: `${file.path}.xmp`, text: xmpOf(file) }),
  };
  return sidecarKinds.filter((kind) => kinds.includes(kind)).map((kind) => write[kind]());
}
