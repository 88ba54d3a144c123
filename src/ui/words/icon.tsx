import { type IconName, iconPaths } from "./icon-paths.ts";

export type { IconName };

interface IconProps {
  name: IconName;
  /** Pixels, 16 unless told. */
  size?: number;
  /** Its shape is full of the colour: a star that is given. */
  filled?: boolean;
}

/** A 16 px stroke icon in the colour of the text; always decoration: the name belongs to the control around it. */
export function Icon({ name, size = 16, filled = name === "play" }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
