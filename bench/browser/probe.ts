/** What `installProbe` puts on a page's window: when a key's effect was painted. */
export interface KeyProbe {
  /**
   * Waits for the next key, or click: until `read` gives `expected`, and a frame with that has been painted. Must be called
   * before the key is pressed; the answer is in `result`.
   */
  arm(read: () => string, expected: string, event?: "keydown" | "click"): void;
  result: Promise<KeyTimes>;
}

export interface KeyTimes {
  /** Milliseconds from the key to the first frame painted after it: what any page needs. */
  echo: number;
  /** Milliseconds from the key to the frame painted with what was expected. */
  shown: number;
}

declare const window: { keys: KeyProbe };

/** For `addInitScript`, which serialises it: it stands alone. */
export function installProbe(): void {
  const painted = () =>
    new Promise<number>((done) => {
      const channel = new MessageChannel();
      // A message posted while a frame is made is delivered after it has been painted.
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    });
  const follow = async (pressed: number, read: () => string, expected: string): Promise<KeyTimes> => {
    let echo = 0;
    for (let frame = 0; frame < 300; frame++) {
      await new Promise(requestAnimationFrame);
      const there = read() === expected;
      const now = (await painted()) - pressed;
      echo ||= now;
      if (there) return { echo, shown: now };
    }
    throw new Error(`Expected "${expected}", and five seconds later it was "${read()}".`);
  };
  window.keys = {
    result: Promise.reject(new Error("No key has been pressed.")),
    arm(read, expected, event = "keydown") {
      window.keys.result = new Promise((resolve, reject) => {
        const onAct = (act: Event) => {
          // One that is held for another key does nothing yet.
          if ("key" in act && /^(Control|Meta|Shift|Alt)$/.test(String(act.key))) return;
          removeEventListener(event, onAct, true);
          void follow(act.timeStamp, read, expected).then(resolve, reject);
        };
        addEventListener(event, onAct, true);
      });
    },
  };
  window.keys.result.catch(() => {});
}
