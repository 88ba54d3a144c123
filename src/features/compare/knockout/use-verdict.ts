import type { AssetKey } from "#contract/asset.ts";
import { useMark } from "#library/marks.ts";
import { useUndoMark } from "#library/marks-of.ts";
import { showToast } from "#ui/layers/toast.tsx";

const say = (message: string) => showToast({ message });
const sayWhy = (error: unknown) => say(error instanceof Error ? error.message : "That could not be kept.");

/** Writes how a knockout went: the winner is picked, the others are rejected; both are taken back as one. */
export function useVerdict(): (winner: AssetKey, others: readonly AssetKey[]) => void {
  const mark = useMark();
  const undo = useUndoMark();
  return (winner, others) => {
    const write = async () => {
      const picked = await mark({ keys: [winner] }, { state: "pick" });
      const rejected = await mark({ keys: [...others] }, { state: "reject" });
      const takeBack = () =>
        void Promise.all([undo(picked.action), undo(rejected.action)]).then(() => say("Undone"), sayWhy);
      showToast({
        message:
          others.length === 1 ? "One picked, the other rejected" : `One picked, ${others.length} rejected`,
        action: { label: "Undo", undoes: true, onSelect: takeBack },
      });
    };
    void write().catch(sayWhy);
  };
}
