import type { ReactNode } from "react";
import { Icon, type IconName } from "#ui/words/icon.tsx";

interface StageNoteProps {
  /** An alert interrupts a screen reader, a status waits. */
  role: "alert" | "status";
  icon: IconName;
  title: ReactNode;
  children: ReactNode;
  /** What may help. */
  action: ReactNode;
}

/** A card at the foot of the stage: how the original is doing, and what a person can do about it. */
export function StageNote({ role, icon, title, children, action }: StageNoteProps) {
  return (
    <div
      role={role}
      className="absolute inset-x-14 bottom-3 pointer-coarse:inset-x-3 z-10 mx-auto flex max-h-[calc(100%-1.5rem)] w-fit max-w-md overflow-y-auto flex-wrap items-center justify-end gap-3 rounded-lg border border-line bg-float p-3 text-ui"
    >
      <span className="text-quiet">
        <Icon name={icon} size={20} />
      </span>
      <div className="min-w-40 flex-1 wrap-anywhere">
        <p className="font-medium">{title}</p>
        <p className="text-pretty text-quiet">{children}</p>
      </div>
      {action}
    </div>
  );
}
