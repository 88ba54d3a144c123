import type { ReactNode } from "react";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";

interface NoticeLineProps {
  /** What is the matter. */
  title: string;
  /** What that means, and what to do about it. */
  children: ReactNode;
  /** It keeps a person from going on: screen readers say it at once. */
  alert?: boolean;
  action?: { label: string; act: () => void };
  onDismiss?: () => void;
  hidden?: boolean;
}

/** A line between the bar and the sheet. */
export function NoticeLine({ title, children, alert, action, onDismiss, hidden }: NoticeLineProps) {
  if (hidden) return null;
  return (
    <div
      ref={focusHeir()}
      role={alert ? "alert" : "status"}
      className="low:max-h-[30dvh] low:overflow-y-auto flex items-center gap-3 border-line border-b bg-panel px-4 py-2 text-ui"
    >
      <p className="min-w-0 flex-1 text-pretty wrap-anywhere">
        <span className="font-medium">{title}</span> <span className="text-quiet">{children}</span>
      </p>
      <span className="flex shrink-0 flex-wrap items-center justify-end gap-1 max-sm:max-w-28">
        {action && <Button onClick={action.act}>{action.label}</Button>}
        {onDismiss && <IconButton icon="close" label="Dismiss" onClick={onDismiss} />}
      </span>
    </div>
  );
}
