import type { Selection } from "./selection.ts";

/** Milliseconds without another change after which a selection is kept: a drag makes one with every movement. */
const pause = 250;

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
    timer = setTimeout(now, pause);
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
