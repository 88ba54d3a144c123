import { useSyncExternalStore } from "react";
import type { Taking } from "#library/records/taking.ts";
import { Listeners } from "#shared/listeners.ts";
import type { Job } from "./job/job.ts";

/** What a person is about to take home, and what is on its way: of each one at most. */
interface Desk {
  readonly asked: Taking | null;
  readonly job: Job | null;
  /** Whether the job is shown, or only its sign. */
  readonly open: boolean;
}

let desk: Desk = { asked: null, job: null, open: false };
const listeners = new Listeners();

export const useDesk = (): Desk => useSyncExternalStore(listeners.add, () => desk);

export function changeDesk(change: Partial<Desk>): void {
  desk = { ...desk, ...change };
  listeners.tell();
}

/** Asks a person how to take these home. What is on its way is shown first: there is one at a time. */
export function askTakeHome(taking: Taking): void {
  if (desk.job?.state().phase === "running") {
    taking.end();
    changeDesk({ open: true });
  } else changeDesk({ asked: taking, job: null, open: false });
}
