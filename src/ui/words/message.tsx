import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface MessageProps {
  icon?: IconName;
  /** What happened, as a heading. */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** The face of a place that has nothing to show: empty, failed, refused. */
export function Message({ icon, title, children, actions }: MessageProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-16 text-center">
      {icon && (
        <span className="mb-4 grid size-12 place-items-center rounded-full bg-control text-quiet">
          <Icon name={icon} size={22} />
        </span>
      )}
      <h2 className="text-balance font-semibold text-title text-ink">{title}</h2>
      {children && <div className="mt-2 text-pretty text-body text-quiet">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
