import type { Scene } from "./frame.ts";
import type { SceneName } from "./scene-names.ts";
import { aurora } from "./scenes/aurora.ts";
import { botanical } from "./scenes/botanical.ts";
import { city } from "./scenes/city.ts";
import { contours } from "./scenes/contours.ts";
import { cosmos } from "./scenes/cosmos.ts";
import { dunes } from "./scenes/dunes.ts";
import { forest, fox } from "./scenes/forest.ts";
import { glass } from "./scenes/glass.ts";
import { mountains } from "./scenes/mountains.ts";
import { ocean } from "./scenes/ocean.ts";
import { portrait } from "./scenes/portrait.ts";
import { poster } from "./scenes/poster.ts";
import { ribbons } from "./scenes/ribbons.ts";
import { room } from "./scenes/room.ts";
import { stillLife } from "./scenes/still-life.ts";
import { terrazzo } from "./scenes/terrazzo.ts";

export const scenes: Record<SceneName, Scene> = {
  mountains,
  forest,
  fox,
  dunes,
  ocean,
  aurora,
  city,
  botanical,
  "still-life": stillLife,
  room,
  portrait,
  ribbons,
  poster,
  terrazzo,
  contours,
  cosmos,
  glass,
};
