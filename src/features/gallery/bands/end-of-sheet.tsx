import type { ReactNode } from "react";

/** Room for the line below the last tiles, and for what floats at the foot of the sheet below it. In pixels. */
export const endHeight = 144;

/** The quiet line after the last tile; `top` within its band. */
export function EndOfSheet({ top, children }: { top: number; children: ReactNode }) {
  return (
    <div
      className="pointer-events-auto absolute inset-x-0 px-4 pt-4 text-center text-quiet text-ui"
      style={{ top, height: endHeight }}
    >
      {children}
    </div>
  );
}
