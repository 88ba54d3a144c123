import { looks } from "#library/selection/selection.ts";

interface CheckProps {
  /** Bits of `looks`. */
  look: number;
  /** Some of what it stands for is selected, and some is not. */
  partly?: boolean;
  /** It lies on a picture, and is seen on any; else on the page. */
  over?: boolean;
}

/** A ring to press, and a full disc once it has been. */
export function Check({ look, partly = false, over = false }: CheckProps) {
  const selected = (look & looks.selected) !== 0;
  const meant = (look & (looks.coming | looks.going)) !== 0;
  const full = selected || partly || meant;
  const { disc, ring, sign, faint } = over ? overPicture : onPage;
  return (
    <svg
      aria-hidden="true"
      width={22}
      height={22}
      viewBox="0 0 22 22"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={meant ? "opacity-70" : ""}
    >
      <circle cx={11} cy={11} r={9} strokeWidth={2} className={full ? disc : ring} />
      <path
        d={partly ? "M7.25 11h7.5" : "M7 11.25l2.75 2.75L15 8.5"}
        strokeWidth={2}
        className={full ? sign : faint}
      />
    </svg>
  );
}

const overPicture = {
  disc: "fill-on-scrim stroke-scrim",
  ring: "fill-scrim stroke-on-scrim",
  sign: "stroke-on-safelight",
  faint: "stroke-on-scrim opacity-70",
};
const onPage = {
  disc: "fill-ink stroke-ink",
  ring: "stroke-edge",
  sign: "stroke-page",
  faint: "stroke-edge",
};
