import { IconButton } from "../controls/button.tsx";
import { clock } from "./clock.ts";

interface PlayButtonProps {
  playing: boolean;
  /** Seconds. */
  time: number;
  length: number;
  onToggle: () => void;
}

/** Plays or pauses, and says where that is. On a narrow row the length is left out. */
export const PlayButton = ({ playing, time, length, onToggle }: PlayButtonProps) => (
  <>
    <IconButton
      label={playing ? "Pause" : "Play"}
      keys="Space"
      icon={playing ? "pause" : "play"}
      onClick={onToggle}
    />
    <span className="px-1 text-quiet text-ui tabular-nums">
      {clock(time)}
      <span className="@max-md:hidden">{` / ${clock(length)}`}</span>
    </span>
  </>
);
