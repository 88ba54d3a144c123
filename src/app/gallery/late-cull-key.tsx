import type { AssetKey } from "#contract/asset.ts";
import { EarlyKeys } from "#ui/keyboard/early-keys.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useIdle } from "../use-idle.ts";

const CullKey = lazy(() => import("./culling.tsx").then((m) => ({ default: m.CullKey })));

/** The key that leads to culling, whose code comes once the page is idle: what is pressed before that is not lost. */
export function LateCullKey({ item }: { item: AssetKey | null }) {
  const early = <EarlyKeys where="toCull" />;
  return <Part waiting={early}>{useIdle() ? <CullKey item={item} /> : early}</Part>;
}
