import type { AssetKey } from "#contract/asset.ts";
import { cullPath } from "#shared/paths.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Icon } from "#ui/words/icon.tsx";

/** To where what belongs together with an asset is culled. */
export const CullLink = ({ asset }: { asset: AssetKey }) => (
  <a
    href={cullPath(asset)}
    data-tip="Picks the good ones out of all attempts of this prompt"
    data-keys="b"
    className={`mt-3 inline-flex h-8 items-center gap-1.5 rounded-md border border-line bg-control px-3 font-medium text-ink text-ui hover:bg-hover pointer-coarse:h-11 ${focusRing}`}
  >
    <Icon name="layers" />
    Cull the attempts
  </a>
);
