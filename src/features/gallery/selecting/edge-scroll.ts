/** How near to an edge a drag scrolls, and how fast at most: pixels, and pixels a second. */
const zone = 48;
const fastest = 2_400;

/** Pixels a second to scroll by, where a drag is at `y` of what is `height` high: the nearer to an edge or beyond, the faster. */
export function edgeSpeed(y: number, height: number): number {
  const reach = Math.min(zone, height / 4);
  const beyond = y < reach ? y - reach : y > height - reach ? y - (height - reach) : 0;
  return Math.sign(beyond) * Math.min(1, Math.abs(beyond) / (reach * 2)) ** 1.5 * fastest;
}

/** Scrolls for as long as a drag is near an edge: `by` is called each frame with pixels. Returns its end. */
export function scrollAtEdge(speed: () => number, by: (pixels: number) => void): () => void {
  let last = performance.now();
  let frame = 0;
  const tick = (now: number) => {
    // After a pause of the page it goes on where it was.
    const pixels = (speed() * Math.min(50, now - last)) / 1_000;
    last = now;
    if (pixels !== 0) by(pixels);
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
