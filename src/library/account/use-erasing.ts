import { useEffect, useState } from "react";
import { forgetStored, readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";
import { eraseLocalCopy } from "./erase-local-copy.ts";

/** Milliseconds in which other tabs have left: one that is still there begins a new copy in the place of an erased one. */
const leavingMs = 1_000;

type Erasing = "nothing" | "erasing" | "erased" | "but for unsent" | "held";

/** Begun once a page, however often it is drawn. */
let begun: Promise<Erasing> | undefined;

async function erase(): Promise<Erasing> {
  // Nobody is signed in: the next visit opens nobody's library by itself.
  forgetStored((name) => name === stored.session.name);
  const wanted = readStored(stored.erasing);
  if (wanted === null) return "nothing";
  const { whose: account, keepUnsent, ...rest } = wanted;
  const session = { account, ...rest };
  try {
    await eraseLocalCopy(session, keepUnsent ? "keep" : "lose");
    await new Promise((resolve) => setTimeout(resolve, leavingMs));
    const staying = await eraseLocalCopy(session, keepUnsent ? "keep" : "lose");
    forgetStored((name) => name === stored.erasing.name);
    return staying > 0 ? "but for unsent" : "erased";
  } catch {
    // It is tried again at the next visit.
    return "held";
  }
}

/** Erases what a sign-out has left to be erased, and says how that stands. For the page where people sign in. */
export function useErasing(): Erasing {
  const [state, setState] = useState<Erasing>(readStored(stored.erasing) === null ? "nothing" : "erasing");
  useEffect(() => {
    begun ??= erase();
    void begun.then(setState);
  }, []);
  return state;
}

/** Resolves once nothing is being erased any more: a library that is opened before would lose what it fetches. */
export async function whenErased(): Promise<void> {
  await begun;
}
