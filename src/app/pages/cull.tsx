import { Cull } from "#features/cull/index.ts";
import { useCullAddress } from "../navigation/use-cull-address.ts";
import { useLeave } from "../navigation/use-leave.ts";
import { useTitle } from "../use-title.ts";
import { NotFoundPage } from "./not-found.tsx";

/** The page where what belongs together with an asset is culled. Escape and Back lead to where it was opened from. */
export function CullPage() {
  const { item, ofSelection, step, goOn } = useCullAddress();
  const leave = useLeave();
  useTitle("Cull");
  if (!item) return <NotFoundPage />;
  return <Cull item={item} ofSelection={ofSelection} onItem={step} onNext={goOn} onClose={leave} />;
}
