import type { MiddlewareHandler } from "hono";
import { ApiError, signedOut } from "#contract/problem.ts";
import type { StoreKeeper } from "../../store/store-keeper.ts";
import { cannotSignIn } from "./problems.ts";
import type { TeamRoom } from "./room.ts";
import type { SignedIn } from "./sessions/sessions.ts";

/** Works with the team's room. */
export type UseTeam = <T>(work: (room: TeamRoom) => Promise<T>) => Promise<T>;

/** A database that fails is told as one that knows nobody. */
export function usesTeam(keeper: StoreKeeper<TeamRoom>): UseTeam {
  return async (work) => {
    try {
      return await keeper.use(work);
    } catch (error) {
      if (error instanceof ApiError && error.problem.code === "store-failed")
        throw new ApiError(cannotSignIn(error.problem), { cause: error });
      throw error;
    }
  };
}

/** For Hono: where routes find who is signed in, as `c.var.signedIn`. */
export interface TeamContext {
  Variables: { signedIn: SignedIn };
}

/** Answers nobody who is not signed in. */
export function signedInOnly(use: UseTeam): MiddlewareHandler<TeamContext> {
  return async (c, next) => {
    const found = await use(({ sessions }) => sessions.find(c.req.raw.headers));
    if (!found) throw new ApiError(signedOut);
    c.set("signedIn", found);
    await next();
  };
}
