import type { ReactNode } from "react";

/** Settings of one sort under their heading. */
export function SettingGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold text-body">{title}</h2>
      <div className="divide-y divide-line rounded-xl border border-line bg-panel">{children}</div>
    </section>
  );
}

interface SettingProps {
  title: string;
  /** What it does, where the title does not say. */
  detail?: ReactNode;
  /** For the control's `aria-describedby`. */
  detailId?: string;
  /** The control, named by itself. */
  control?: ReactNode;
  /** What needs the whole width, below. */
  children?: ReactNode;
}

/** One setting: its words at the left, its control at the right; on a phone below them, but for a mere switch. */
export function Setting({ title, detail, detailId, control, children }: SettingProps) {
  return (
    <div className="px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-48 flex-1">
          <p className="font-medium text-ui">{title}</p>
          {detail && (
            <p id={detailId} className="mt-0.5 text-pretty text-quiet text-ui">
              {detail}
            </p>
          )}
        </div>
        {control}
      </div>
      {children}
    </div>
  );
}
