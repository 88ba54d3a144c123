import { IconButton } from "#ui/controls/button.tsx";
import type { Direction } from "./preload-order.ts";

export interface StepProps {
  /** Whether there is an item that way. */
  may: (delta: Direction) => boolean;
  onStep: (delta: Direction) => void;
}

interface StepButtonProps extends StepProps {
  delta: Direction;
  className?: string;
}

export function StepButton({ delta, may, onStep, className = "" }: StepButtonProps) {
  return (
    <IconButton
      label={delta === 1 ? "Next" : "Previous"}
      keys={delta === 1 ? "ArrowRight" : "ArrowLeft"}
      icon={delta === 1 ? "right" : "left"}
      disabled={!may(delta)}
      onClick={() => onStep(delta)}
      className={className}
    />
  );
}

const side = `absolute! top-1/2 z-10 -translate-y-1/2 bg-scrim! text-on-scrim! opacity-0 focus-visible:opacity-100
  group-hover/viewer:opacity-100 disabled:hidden`;

/** At the sides of the stage, seen only while the pointer is in the viewer or one of them has the focus. */
export function SideSteps(props: StepProps) {
  return (
    <>
      <StepButton delta={-1} {...props} className={`left-3 ${side}`} />
      <StepButton delta={1} {...props} className={`right-3 ${side}`} />
    </>
  );
}
