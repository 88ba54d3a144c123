import type { AssetKey } from "#contract/asset.ts";
import { EarlyKeys } from "#ui/keyboard/early-keys.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useIdle } from "../use-idle.ts";
import { EarlyAltClicks } from "./early-alt-clicks.tsx";

const Ways = lazy(() => import("./ways.tsx"), "Ways");

/** The keys and clicks that lead from the sheet to other pages, whose code comes once it is idle: what comes before is not lost. */
export function LateWays({ item }: { item: AssetKey | null }) {
  const early = (
    <>
      <EarlyKeys where="ways" />
      <EarlyAltClicks />
    </>
  );
  return <Part waiting={early}>{useIdle() ? <Ways item={item} /> : early}</Part>;
}
