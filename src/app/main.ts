import { paintFirstScreen } from "./first-screen.ts";
import { initTheme } from "./theme.ts";

initTheme();
paintFirstScreen();
// The page asks for this code at the same time as for the script that runs now: see preload-app.ts.
const { start } = await import("./start.tsx");
start();
