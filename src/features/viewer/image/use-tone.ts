import { useEffect, useEffectEvent, useRef, useState } from "react";
import { afterPaint } from "#shared/after-paint.ts";
import { measurePicture, type PictureTone } from "#ui/pictures/measure-picture.ts";

/**
 * The tone of what is on the stage, by the first picture of it that has come. To make a large original small takes tens of
 * milliseconds, so `standIn` is measured where there is one, after the step to it has been painted, and nothing that is
 * only passed by.
 */
export function useTone(key: string, settled: boolean, standIn: () => HTMLImageElement | undefined) {
  const [measured, setMeasured] = useState<{ key: string; tone: PictureTone | undefined }>();
  const asked = useRef("");
  const latest = useRef<{ key: string; image: HTMLImageElement }>(null);
  const measure = async () => {
    const of = latest.current?.key;
    if (!settled || of !== key || asked.current === key) return;
    asked.current = key;
    await afterPaint();
    // The original may have taken the stand-in's place meanwhile, or another item its own.
    if (latest.current?.key !== of) return;
    const tone = await measurePicture(standIn() ?? latest.current.image);
    if (asked.current === of) setMeasured({ key: of, tone });
  };
  const onSettled = useEffectEvent(measure);
  useEffect(() => {
    if (settled) void onSettled();
  }, [settled]);
  return {
    tone: measured?.key === key ? measured.tone : undefined,
    /** For each picture of the item, once it is seen. */
    onShow: (image: HTMLImageElement) => {
      latest.current = { key, image };
      void measure();
    },
  };
}
