import { oddFilms } from "./odd-films.ts";
import type { OddMedium } from "./odd-medium.ts";
import { oddPictures } from "./odd-pictures.ts";

/** Every odd medium by its name. */
export const oddMedia: Readonly<Record<string, OddMedium>> = { ...oddPictures, ...oddFilms };
