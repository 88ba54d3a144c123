import { ratioOf } from "#shared/ratio.ts";

const edge = 14;

/** A small outline in the stated ratio, "16:9"; dashed and square where the words are no ratio. */
export function RatioBox({ ratio }: { ratio: string }) {
  const stated = ratioOf(ratio);
  const clamped = Math.min(Math.max(stated ?? 1, 1 / 4), 4);
  return (
    <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center">
      <span
        className={`rounded-[2px] border-[1.5px] border-current ${stated ? "" : "border-dashed"}`}
        style={{ width: edge * Math.min(1, clamped), height: edge / Math.max(1, clamped) }}
      />
    </span>
  );
}
