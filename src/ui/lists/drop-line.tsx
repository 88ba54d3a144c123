/** Where a dragged one would fall in. Within an element that is positioned. */
export const DropLine = ({ at }: { at: "above" | "below" }) => (
  <span
    className={`pointer-events-none absolute inset-x-1 h-0.5 rounded bg-ink ${at === "above" ? "-top-px" : "-bottom-px"}`}
  />
);
