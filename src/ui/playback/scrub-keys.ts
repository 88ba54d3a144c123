/** What a key does to the slider of a video; times in seconds. */
type Move = { by: number } | { to: number } | { frames: 1 | -1 };

/** Arrows go by a second, or by a frame with Shift; Page by more, for films. */
const arrow = 1;
const page = (duration: number) => Math.max(2, duration / 10);

/** As the pattern of a slider has it: up and right forward, down and left back; undefined for a key that is not its own. */
export function moveOf(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">,
  duration: number,
): Move | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === "Home") return { to: 0 };
  if (key === "End") return { to: duration };
  if (key === "PageUp") return { by: page(duration) };
  if (key === "PageDown") return { by: -page(duration) };
  const way =
    key === "ArrowRight" || key === "ArrowUp" ? 1 : key === "ArrowLeft" || key === "ArrowDown" ? -1 : 0;
  if (way === 0) return undefined;
  return shiftKey ? { frames: way } : { by: way * arrow };
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

/** "3.2 of 8 seconds", "1 minute 5 seconds of 2 minutes": a clock would be read out as figures. */
export function spokenTime(time: number, duration: number): string {
  if (duration < 60) return `${tenths(time)} of ${tenths(duration)} seconds`;
  return `${inWords(time)} of ${inWords(duration)}`;
}

function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [counted(Math.floor(whole / 60), "minute"), counted(whole % 60, "second")].filter(Boolean);
  return parts.join(" ") || "0 seconds";
}

const counted = (n: number, unit: string) => (n === 0 ? "" : `${n} ${unit}${n === 1 ? "" : "s"}`);
