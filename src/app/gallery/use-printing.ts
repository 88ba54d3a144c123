import { useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { showToast } from "#ui/layers/toast.tsx";

/** Milliseconds that pictures are waited for, and after which a person is told of the wait. */
const patience = 10_000;
const silence = 400;

/**
 * Whether the page is about to be printed, or is shown as print. The browser's own command lets nothing load any more,
 * so the keys for it are taken up: what is to be printed is fetched first.
 */
export function usePrinting(paper: () => HTMLElement | null, prepare: () => Promise<unknown>): boolean {
  const [printing, setPrinting] = useState(() => matchMedia("print").matches);
  const fetchAll = useEffectEvent(async () => {
    await prepare().catch(() => {});
    await shown(paper());
  });
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const print = matchMedia("print");
    // The browser takes its picture of the page as soon as its listeners have returned.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(print.matches);
    const change = () => (print.matches ? begin() : end());
    addEventListener("beforeprint", begin, { signal });
    addEventListener("afterprint", end, { signal });
    print.addEventListener("change", change, { signal });
    // It may have changed since the first render, when nobody listened yet.
    end();

    const onKey = async (event: KeyboardEvent) => {
      const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!command || event.key.toLowerCase() !== "p" || event.defaultPrevented) return;
      event.preventDefault();
      const timer = setTimeout(() => showToast({ message: "Getting the pictures to print…" }), silence);
      begin();
      await fetchAll();
      clearTimeout(timer);
      if (!signal.aborted) window.print();
    };
    addEventListener("keydown", onKey, { signal });
    return () => gone.abort();
  }, []);
  return printing;
}

/** Resolves once every picture within has come or failed, or it has taken too long. */
async function shown(element: HTMLElement | null): Promise<void> {
  // What was just read is drawn in a task of its own.
  await new Promise((done) => setTimeout(done));
  const pictures = [...(element?.querySelectorAll("img") ?? [])].map((image) =>
    image.decode().catch(() => {}),
  );
  const late = new Promise((done) => setTimeout(done, patience));
  await Promise.race([Promise.all(pictures), late]);
  // How each looks on paper is measured once it is there.
  await new Promise((done) => setTimeout(done, pictures.length));
}
