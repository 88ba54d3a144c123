import { formatDays } from "#shared/format.ts";
import { lazy } from "#ui/late/lazy.tsx";

const load = () => import("./other-page.tsx");

/** One part for all pages beside the gallery: each that was named here would be bytes of every first load. Only below `Part`. */
export const LatePage = lazy(load, "OtherPage");

/** Fetches the pages that most visits go to, so that they are shown at once. */
export async function fetchPagesAhead(): Promise<void> {
  await LatePage.ahead();
  const { pages } = await load();
  await pages.prompts.ahead();
  // Who first writes a span of days waits for the tables of the language.
  formatDays(0, 0);
  // Led to by a key too, which nobody comes near.
  await pages.compare.ahead();
}
