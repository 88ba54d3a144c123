import { createContext, use } from "react";

/** How often the catalog has been opened on this page, and on whose account. */
export interface Opening {
  /** From 0. */
  number: number;
  /** The last one came by itself, because the worker had died. */
  byItself: boolean;
  /** There will be no more of those: a worker that dies again would be started over and over. */
  spent: boolean;
}

export const firstOpening: Opening = { number: 0, byItself: false, spent: false };

/** What follows when the worker has died, or when a person asks for another one. */
export function nextOpening(opening: Opening, event: "died" | "asked"): Opening {
  if (event === "asked") return { ...opening, number: opening.number + 1, byItself: false };
  return opening.spent ? opening : { number: opening.number + 1, byItself: true, spent: true };
}

export interface Restarts {
  /** The worker had died, and another one was started without anybody's asking. */
  byItself: boolean;
  /** Starts another worker in place of one that is dead or silent. What it has not answered is rejected and asked anew. */
  restart(): void;
}

export const RestartsContext = createContext<Restarts | null>(null);

/** Only below `LibraryProvider`. */
export function useRestarts(): Restarts {
  const restarts = use(RestartsContext);
  if (!restarts) throw new Error("useRestarts is used outside of LibraryProvider.");
  return restarts;
}
