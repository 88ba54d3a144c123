import type { AssetKey } from "#contract/asset.ts";
import { under } from "#shared/base.ts";
import { cullPath } from "#shared/paths.ts";
import { Icon } from "#ui/words/icon.tsx";
import { wayLook } from "./way-look.ts";

/** To where what belongs together with an asset is culled. */
export const CullLink = ({ asset }: { asset: AssetKey }) => (
  <a
    href={under(cullPath(asset))}
    data-tip="Picks the good ones out of all attempts of this prompt"
    data-keys="b"
    className={wayLook}
  >
    <Icon name="layers" />
    Cull the attempts
  </a>
);
