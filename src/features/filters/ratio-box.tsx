const edge = 14;

/** A small outline in the stated ratio, "16:9"; dashed and square where the words are no ratio. */
export function RatioBox({ ratio }: { ratio: string }) {
  const [, w, h] = /^(\d+(?:\.\d+)?)\s*[:x/]\s*(\d+(?:\.\d+)?)$/.exec(ratio) ?? [];
  const aspect = Number(w) / Number(h);
  const known = Number.isFinite(aspect) && aspect > 0;
  const clamped = known ? Math.min(Math.max(aspect, 1 / 4), 4) : 1;
  return (
    <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center">
      <span
        className={`rounded-[2px] border-[1.5px] border-current ${known ? "" : "border-dashed"}`}
        style={{ width: edge * Math.min(1, clamped), height: edge / Math.max(1, clamped) }}
      />
    </span>
  );
}
