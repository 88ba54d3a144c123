import { ApiError } from "#contract/problem.ts";
import { showToast } from "#ui/layers/toast.tsx";

/** Does something that may be refused, and says why where it is. Gives whether it was done. */
export async function orTell(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showToast({ message: `${error.problem.title} ${error.problem.detail}` });
    return false;
  }
}
