import { lazy } from "#ui/late/lazy.tsx";

/** What is said of a picture that has failed. It brings along what finds that out, so that both are there in time. */
export const TileTrouble = lazy(async () => {
  const [code] = await Promise.all([import("./tile-trouble.tsx"), import("../pictures/second-try.ts")]);
  return code;
}, "TileTrouble");
