import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";

interface StageNoteProps {
  /** An alert interrupts a screen reader, a status waits. */
  role: "alert" | "status";
  icon: IconName;
  title: ReactNode;
  children: ReactNode;
  onRetry: () => void;
}

/** A card at the foot of the stage: how the original is doing, and the way to ask for it again. */
export function StageNote({ role, icon, title, children, onRetry }: StageNoteProps) {
  return (
    <div
      role={role}
      className="absolute inset-x-4 bottom-4 z-10 mx-auto flex w-fit max-w-md items-center gap-3 rounded-lg border border-line bg-float p-3 text-ui"
    >
      <span className="text-quiet">
        <Icon name={icon} size={20} />
      </span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p className="font-medium">{title}</p>
        <p className="text-pretty text-quiet">{children}</p>
      </div>
      <Button icon="refresh" onClick={onRetry}>
        Retry
      </Button>
    </div>
  );
}
