/** Milliseconds after which nothing is painted for now: a page in the background paints nothing at all. */
const patience = 100;

let next: Promise<void> | undefined;

/** Resolves once what has been changed in this task is on screen: for work that would delay it. */
export function afterPaint(): Promise<void> {
  // All that waits for one frame waits once: its own timers would be a part of what delays it.
  next ??= new Promise((resolve) => {
    const painted = () => {
      next = undefined;
      resolve();
    };
    const timer = setTimeout(painted, patience);
    // A timer set while a frame is made runs after it has been painted.
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // What is changed from here on may be too late for this frame.
      next = undefined;
      setTimeout(resolve);
    });
  });
  return next;
}

/** As `subscribe`, but each listener is told a frame late, of all that has happened by then. */
export const paintedFirst =
  (subscribe: (listener: () => void) => () => void) =>
  (listener: () => void): (() => void) => {
    let waits = false;
    let wanted = true;
    const tell = () => {
      waits = false;
      if (wanted) listener();
    };
    const stop = subscribe(() => {
      if (!waits) void afterPaint().then(tell);
      waits = true;
    });
    return () => {
      wanted = false;
      stop();
    };
  };
