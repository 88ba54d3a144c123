import type { ProblemCode } from "#contract/problem.ts";
import { mayBeBlip, type Trouble, troubleOf } from "./picture-trouble.ts";
import { readTrouble, undecodable } from "./read-trouble.ts";
import { whenBack } from "./when-back.ts";

export interface FailedPicture {
  /** What did not come. */
  url: string;
  /** How often in a row, at least once. */
  failures: number;
  /** Where that may help, asks the provider's list for a fresh link, and tells whether it had one. */
  renew: (code: ProblemCode) => Promise<boolean>;
  /** Asks for it again once it is in view, as after so many failures. */
  askAgain: (failures: number) => void;
  /** Hears what is the matter. */
  onTrouble: (trouble: Trouble) => void;
}

/** A screen of tiles that failed together does not ask again together: up to so much of the pause is added. */
const spread = 0.3;

/** Finds out why a picture did not come, and sees to what follows. Ends when `signal` fires. */
export async function secondTry(picture: FailedPicture, signal: AbortSignal): Promise<void> {
  const { url, failures, renew, askAgain, onTrouble } = picture;
  const read = await readTrouble(url, signal);
  if (!read && mayBeBlip(failures) && !signal.aborted) return askAgain(failures);
  const problem = read ?? undecodable;
  if ((await renew(problem.code)) || signal.aborted) return;
  const next = troubleOf(problem, failures);
  onTrouble(next);
  const { waitsFor } = next;
  if (waitsFor !== "nothing")
    signal.addEventListener(
      "abort",
      whenBack(waitsFor, () => askAgain(0)),
    );
  if (next.again === null) return;
  const timer = setTimeout(() => askAgain(failures), next.again * (1 + Math.random() * spread));
  signal.addEventListener("abort", () => clearTimeout(timer));
}
