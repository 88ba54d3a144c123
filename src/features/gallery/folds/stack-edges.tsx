/**
 * Two edges of what lies beneath a picture, in place of its lowest pixels: the box of the tile is the same as that of any
 * other.
 */
export function StackEdges({ width }: { width: number }) {
  const inset = Math.min(8, Math.round(width / 16));
  return (
    <span
      aria-hidden="true"
      // The ring of the focus goes all around.
      className="[a:focus-visible~*_&]:hidden absolute inset-x-0 bottom-0 flex h-1.5 flex-col items-center gap-px bg-page pt-px"
    >
      {[1, 2].map((depth) => (
        <span
          key={depth}
          className={`h-0.5 rounded-b-xs ${depth === 1 ? "bg-edge/80" : "bg-edge/50"}`}
          style={{ width: width - inset * depth * 2 }}
        />
      ))}
    </span>
  );
}
