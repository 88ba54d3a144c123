/** What the bench asks of a page, whichever grid is on it. */
export interface Probe {
  /** Scrolls `step` pixels a frame for so many frames. Gives the time of each frame. */
  fling(step: number, frames: number): Promise<number[]>;
  /** The same, looking at each painted frame; apart, since looking costs time. Gives how many were blank. */
  blanks(step: number, frames: number): Promise<number>;
  /** Milliseconds until item `index` is painted, and by how many pixels it missed its place. */
  jump(index: number): Promise<{ ms: number; miss: number }>;
  /** Whether the last item is in view once scrolled to the end. */
  reachesEnd(): Promise<boolean>;
}

interface Grid {
  scroller(): HTMLElement;
  /** Brings an item near the middle, or the end into view. */
  go(index: number): void;
  count: number;
}

const nextFrame = () => new Promise<number>(requestAnimationFrame);
/** After the frame that is being made has been painted. */
const painted = async () => {
  await nextFrame();
  await new Promise<void>((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(null);
  });
};

export function createProbe(grid: Grid): Probe {
  const tile = (index: number) => document.querySelector<HTMLElement>(`[data-tile="${index}"]`);

  const run = async (step: number, frames: number, each: () => Promise<void>) => {
    const element = grid.scroller();
    let direction = 1;
    for (let i = 0; i < frames; i++) {
      const before = element.scrollTop;
      element.scrollTop += step * direction;
      if (element.scrollTop === before) direction = -direction;
      await each();
    }
  };

  return {
    async fling(step, frames) {
      const times: number[] = [];
      let last = await nextFrame();
      await run(step, frames, async () => {
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      });
      return times;
    },

    async blanks(step, frames) {
      let blank = 0;
      await run(step, frames, async () => {
        await painted();
        if (coverage(grid.scroller()) < 0.5) blank++;
      });
      return blank;
    },

    async jump(index) {
      const start = performance.now();
      grid.go(index);
      for (let frame = 0; frame < 120; frame++) {
        await painted();
        const box = tile(index)?.getBoundingClientRect();
        if (!box) continue;
        const view = grid.scroller().getBoundingClientRect();
        const miss = box.top + box.height / 2 - (view.top + view.height / 2);
        return { ms: performance.now() - start, miss: Math.round(Math.abs(miss)) };
      }
      throw new Error(`Item ${index} never came.`);
    },

    async reachesEnd() {
      grid.go(grid.count - 1);
      await painted();
      await painted();
      const box = tile(grid.count - 1)?.getBoundingClientRect();
      const view = grid.scroller().getBoundingClientRect();
      return Boolean(box && box.top >= view.top - 1 && box.bottom <= view.bottom + 1);
    },
  };
}

/** The share of fifteen points, spread over the viewport, that have a tile under them; gaps and headings do not. */
function coverage(element: HTMLElement): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  let hits = 0;
  for (const x of [0.1, 0.37, 0.6])
    for (const y of [0.08, 0.3, 0.5, 0.7, 0.92]) {
      const hit = document.elementFromPoint(left + x * width, top + y * height);
      if (hit?.closest("[data-tile]")) hits++;
    }
  return hits / 15;
}
