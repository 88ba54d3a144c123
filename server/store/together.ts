interface Waiting<I, O> {
  asked: I;
  resolve: (outcome: O) => void;
  reject: (error: unknown) => void;
}

export interface TogetherOptions<I> {
  /** How much of the work one thing is. */
  weigh: (asked: I) => number;
  /** What is done in one go weighs no more, unless it is one thing alone. */
  most: number;
}

/**
 * Does in one go what is asked for at the same time: what comes in one turn of the event loop, or while the last go takes its
 * time. So many who ask at once share what a go costs, and who asks alone waits for nobody. `work` gives an outcome for
 * each, in their order; where it fails, it has failed for all.
 */
export function together<I, O>(
  work: (asked: readonly I[]) => Promise<readonly O[]>,
  { weigh, most }: TogetherOptions<I>,
): (asked: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let working = false;

  function next(): Waiting<I, O>[] {
    let weight = 0;
    const end = waiting.findIndex(({ asked }, i) => {
      weight += weigh(asked);
      return i > 0 && weight > most;
    });
    return waiting.splice(0, end < 0 ? waiting.length : end);
  }

  async function go(): Promise<void> {
    const some = next();
    try {
      const outcomes = await work(some.map(({ asked }) => asked));
      for (const [i, { resolve }] of some.entries()) resolve(outcomes[i] as O);
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
    // The next go begins a turn later too: whatever else the process has to do comes between.
    if (waiting.length > 0) setImmediate(go);
    else working = false;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (working) return;
      working = true;
      setImmediate(go);
    });
}
