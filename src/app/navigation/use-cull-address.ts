import { useLocation, useNavigate } from "react-router";
import type { AssetKey } from "#contract/asset.ts";
import { assetOfCullPath, cullPath } from "#shared/paths.ts";

/** What the address of culling says, and how it follows a person. All steps replace, so that one Back returns. */
export function useCullAddress() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const ofSelection = new URLSearchParams(search).get("of") === "selection";
  return {
    /** Null where the address names none. */
    item: assetOfCullPath(pathname),
    ofSelection,
    /** To another of the same group. */
    step: (key: AssetKey) => {
      const to = cullPath(key, ofSelection);
      if (to !== pathname + search) void navigate(to, { replace: true });
    },
    /** To another group, which is none of the selection. */
    goOn: (key: AssetKey) => void navigate(cullPath(key), { replace: true }),
  };
}
