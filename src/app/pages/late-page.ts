import { lazy } from "#ui/late/lazy.tsx";

const load = () => import("./other-page.tsx");

/** One part for all pages beside the gallery: each that was named here would be bytes of every first load. Only below `Part`. */
export const LatePage = lazy(load, "OtherPage");

/** Fetches the page that most visits go to, so that it is shown at once. */
export async function fetchPagesAhead(): Promise<void> {
  await LatePage.ahead();
  await (await load()).pages.prompts.ahead();
}
