import type { Marked, MarkTarget } from "#catalog/index.ts";
import type { MarkChange } from "#contract/marks.ts";
import { countOf, useMark } from "#library/marks.ts";
import { useUndoMark } from "#library/marks-of.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { told } from "./rules/told.ts";

const say = (message: string) => showToast({ message });
const sayWhy = (error: unknown) => say(error instanceof Error ? error.message : "That could not be kept.");

/** Marks, says so and offers to undo it; says why where that fails, and nothing has changed then. */
export function useMarkAction(): (target: MarkTarget, change: MarkChange) => void {
  const mark = useMark();
  const undo = useUndoMark();
  const tell = (target: MarkTarget, change: MarkChange, { action, changed }: Marked) => {
    const message = told(change, countOf(target));
    if (changed === 0) return say(message);
    const takeBack = () => void undo(action).then(() => say("Undone"), sayWhy);
    showToast({ message, action: { label: "Undo", undoes: true, onSelect: takeBack } });
  };
  return (target, change) => void mark(target, change).then((done) => tell(target, change, done), sayWhy);
}
