import type { Selection } from "./selection.ts";

/**
 * Milliseconds without another change after which a selection is kept: a drag makes one with every movement. To write down
 * 100,000 takes the worker as long as this, and waits until a person has seen what they have done.
 */
const pauseFor = (selected: number) => 250 + selected / 50;

interface Keeping {
  keep: (rows: Uint32Array) => Promise<void>;
  kept: () => Promise<Uint32Array>;
}

/**
 * Brings back what was kept, to what a person has selected meanwhile, and keeps every change from then on: what is not
 * known yet must not be replaced. Losing it costs a person some clicks, so no failure is told.
 */
export function keepSelected(selection: Selection, { keep, kept }: Keeping) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = selection.version > 0;
  let due = false;
  let over = false;
  const now = () => {
    clearTimeout(timer);
    if (!due || !known) return;
    due = false;
    void keep(selection.rows()).catch(() => {});
  };
  const later = () => {
    due = true;
    clearTimeout(timer);
    timer = setTimeout(now, pauseFor(selection.size));
  };
  const stopHearing = selection.subscribe(later);
  const bringBack = async () => {
    const rows = await kept().catch(() => new Uint32Array());
    known = true;
    if (over) return;
    if (rows.length > 0) selection.set(rows, true);
    else if (due) later();
  };
  if (!known) void bringBack();
  return {
    /** Keeps at once what is waiting to be kept. */
    now,
    stop() {
      over = true;
      now();
      stopHearing();
    },
  };
}
