/** Milliseconds after which nothing is painted for now: a page in the background paints nothing at all. */
const patience = 100;

/** Resolves once what has been changed in this task is on screen: for work that would delay it. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    // A timer set while a frame is made runs after it has been painted.
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
