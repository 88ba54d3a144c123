/** Milliseconds of work after which the page gets its turn: half a frame. */
const longest = 8;

/**
 * Runs work step by step. What takes no longer than a turn is done at once; the rest in turns of its own, between which the
 * page draws and answers. `onDone` hears the result. Gives what ends the work before that.
 */
export function inTurns<T>(steps: Generator<unknown, T>, onDone: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    const end = performance.now() + longest;
    do {
      const step = steps.next();
      if (step.done) return onDone(step.value);
    } while (performance.now() < end);
    timer = setTimeout(turn);
  };
  turn();
  return () => clearTimeout(timer);
}
