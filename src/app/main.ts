import { paintOpeningPicture } from "./opening-picture.ts";
import { initTheme } from "./theme.ts";

initTheme();
paintOpeningPicture();
// The page asks for this code at the same time as for the script that runs now: see preload-app.ts.
const { start } = await import("./start.tsx");
start();
