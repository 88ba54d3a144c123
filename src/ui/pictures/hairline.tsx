import type { PictureTone } from "./measure-picture.ts";

/**
 * The edge of a picture that is as light or as dark as the page: a line within its frame that touches nothing but what
 * is lighter (on a dark page, darker) than the line itself.
 */
export function Hairline({ tone, className = "" }: { tone: PictureTone | undefined; className?: string }) {
  const place = `pointer-events-none absolute inset-0 border ${className}`;
  return (
    <>
      {tone?.lightEdge && <span className={`${place} border-light-edge mix-blend-darken`} />}
      {tone?.darkEdge && <span className={`${place} border-dark-edge mix-blend-lighten`} />}
    </>
  );
}
