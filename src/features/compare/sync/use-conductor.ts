import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { Conductor, type Moment, type Score } from "./conductor.ts";

const seconds = () => performance.now() / 1000;

/** Milliseconds at rest before a moment counts as where a person has stopped. */
const resting = 250;

/**
 * One conductor for as long as this is mounted, with the frames of the screen for its ticks. `onRest` hears where the clock
 * has come to rest.
 */
export function useConductor(score: Score, begin: number, onRest: (time: number) => void): Conductor {
  const [conductor] = useState(() => new Conductor(seconds, score, begin));
  const { by, offsets, heard, speed, loop } = score;
  const offsetText = offsets.join();
  useEffect(() => {
    const offsets = offsetText.split(",").map(Number);
    conductor.setScore({ by, offsets, heard, speed, loop });
  }, [conductor, by, offsetText, heard, speed, loop]);

  const rest = useEffectEvent(onRest);
  useEffect(() => {
    let request = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      request = 0;
      conductor.tick();
      wake();
    };
    const wake = () => {
      if (conductor.busy && request === 0) request = requestAnimationFrame(tick);
    };
    const follow = () => {
      wake();
      clearTimeout(timer);
      if (!conductor.moment().playing) timer = setTimeout(() => rest(conductor.moment().time), resting);
    };
    const undo = conductor.subscribe(follow);
    follow();
    return () => {
      undo();
      conductor.pause();
      clearTimeout(timer);
      cancelAnimationFrame(request);
    };
  }, [conductor]);
  return conductor;
}

/** How it stands now: with every frame another one while it plays. */
export const useMoment = (conductor: Conductor): Moment =>
  useSyncExternalStore(conductor.subscribe, conductor.moment);

/** Whether a video waits at its first frame, or holds its last. */
export const useHold = (conductor: Conductor, index: number) =>
  useSyncExternalStore(conductor.subscribe, () => conductor.hold(index));
