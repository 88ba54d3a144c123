import { useEffect, useEffectEvent, useState } from "react";
import type { ProblemCode } from "#contract/problem.ts";
import { server } from "#shared/server-reach.ts";
import type { SheetScroller } from "../bands/sheet-scroller.ts";
import { mayBeBlip, type Trouble, troubleOf } from "./picture-trouble.ts";
import { readTrouble, undecodable } from "./read-trouble.ts";

interface SecondTries {
  /** What is asked for again; undefined while there is nothing. */
  url: string | undefined;
  /** Where that may help, asks the provider's list for a fresh link, and tells whether it had one. */
  renew: (code: ProblemCode) => Promise<boolean>;
  scroller: SheetScroller;
  isInView: () => boolean;
}

/** A screen of tiles that failed together does not ask again together: up to so much of the pause is added. */
const spread = 0.3;

/** Calls `listener` when the network is back, or our own server after it did not answer. Returns its undo. */
function whenBack(forWhat: "network" | "server", listener: () => void): () => void {
  window.addEventListener("online", listener);
  const ignoreServer = forWhat === "server" ? server.whenBack(listener) : () => {};
  if (forWhat === "server") server.report();
  return () => {
    window.removeEventListener("online", listener);
    ignoreServer();
  };
}

/**
 * Asks again for a picture that did not come: by itself a few times, and when the network or the server is back, each
 * time only while it is in view; then by a person.
 */
export function useSecondTries({ url, renew, scroller, isInView }: SecondTries) {
  const [asked, setAsked] = useState(url);
  /** In a row. */
  const [failures, setFailures] = useState(0);
  const [failed, setFailed] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ask = (failures: number) => {
    setFailures(failures);
    setFailed(false);
    setTrouble(null);
    setAttempt((n) => n + 1);
  };
  // Another address is another matter.
  if (asked !== url) {
    setAsked(url);
    if (failures > 0) ask(0);
  }
  const again = useEffectEvent(ask);
  const seen = useEffectEvent(isInView);
  const renewed = useEffectEvent(renew);

  useEffect(() => {
    if (!failed || !url) return;
    const stop = new AbortController();
    const undo: (() => void)[] = [() => stop.abort()];
    let due = false;
    const whenSeen = (failures: number) => {
      if (seen()) return again(failures);
      if (due) return;
      due = true;
      undo.push(scroller.onCalm(() => seen() && again(failures)));
    };
    const act = async () => {
      const read = await readTrouble(url, stop.signal);
      if (!read && mayBeBlip(failures) && !stop.signal.aborted) return whenSeen(failures);
      const problem = read ?? undecodable;
      if ((await renewed(problem.code)) || stop.signal.aborted) return;
      const next = troubleOf(problem, failures);
      setTrouble(next);
      const { waitsFor } = next;
      if (waitsFor !== "nothing") undo.push(whenBack(waitsFor, () => whenSeen(0)));
      if (next.again === null) return;
      const timer = setTimeout(() => whenSeen(failures), next.again * (1 + Math.random() * spread));
      undo.push(() => clearTimeout(timer));
    };
    // Rejected only by the abort.
    act().catch(() => {});
    return () => {
      for (const each of undo) each();
    };
  }, [failed, failures, url, scroller]);

  return {
    /** Changes with each time that it is to be asked for again. */
    attempt,
    failed,
    /** What a person is to be told; null while it is still being tried. */
    trouble: trouble?.again === null ? trouble : null,
    onFailed: () => {
      setFailures(failures + 1);
      setFailed(true);
    },
    onShown: () => {
      if (failures > 0) setFailures(0);
    },
    retry: async () => {
      setTrouble(null);
      // Past the server's own memory of what failed; an <img> cannot say so.
      if (url) await fetch(url, { cache: "reload" }).catch(() => {});
      ask(0);
    },
  };
}
