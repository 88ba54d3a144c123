import type { ReactNode } from "react";

/** Room for the line below the last tiles, in pixels. */
export const endHeight = 112;

/** The quiet line after the last tile; `top` within its band. */
export function EndOfSheet({ top, children }: { top: number; children: ReactNode }) {
  return (
    <div
      className="pointer-events-auto absolute inset-x-0 grid place-items-center px-4 text-center text-quiet text-ui"
      style={{ top, height: endHeight }}
    >
      {children}
    </div>
  );
}
