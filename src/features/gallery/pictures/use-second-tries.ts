import { useEffect, useEffectEvent, useState } from "react";
import type { ProblemCode } from "#contract/problem.ts";
import type { SheetScroller } from "../bands/sheet-scroller.ts";
import type { Trouble } from "./picture-trouble.ts";
import { whenBack } from "./when-back.ts";

interface SecondTries {
  /** What is asked for again; undefined while there is nothing. */
  url: string | undefined;
  /** Where that may help, asks the provider's list for a fresh link, and tells whether it had one. */
  renew: (code: ProblemCode) => Promise<boolean>;
  scroller: SheetScroller;
  isInView: () => boolean;
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
    const { signal } = stop;
    let due = false;
    const askAgain = (failures: number) => {
      if (signal.aborted) return;
      if (seen()) return again(failures);
      if (due) return;
      due = true;
      signal.addEventListener(
        "abort",
        scroller.onCalm(() => seen() && again(failures)),
      );
    };
    const picture = { url, failures, renew: renewed, askAgain, onTrouble: setTrouble };
    // Nobody needs it before a picture has failed.
    import("./second-try.ts").then(
      // Rejected only by the abort.
      ({ secondTry }) => secondTry(picture, signal).catch(() => {}),
      // The server that did not give the code is the one that did not give the picture.
      () =>
        signal.aborted ||
        signal.addEventListener(
          "abort",
          whenBack("server", () => askAgain(0)),
        ),
    );
    return () => stop.abort();
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
