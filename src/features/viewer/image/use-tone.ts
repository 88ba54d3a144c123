import { useRef, useState } from "react";
import { afterPaint } from "#shared/after-paint.ts";
import { measurePicture, type PictureTone } from "#ui/pictures/measure-picture.ts";

/**
 * The tone of what is on the stage, by the first picture of it that has come: the stand-in will do. To make a large original
 * small takes tens of milliseconds, so it is done after the step to it has been painted.
 */
export function useTone(key: string) {
  const [measured, setMeasured] = useState<{ key: string; tone: PictureTone | undefined }>();
  const asked = useRef("");
  const latest = useRef<HTMLImageElement>(null);
  return {
    tone: measured?.key === key ? measured.tone : undefined,
    measure: async (image: HTMLImageElement) => {
      // The original may take the stand-in's place meanwhile.
      latest.current = image;
      if (asked.current === key) return;
      asked.current = key;
      await afterPaint();
      if (asked.current !== key) return;
      const tone = await measurePicture(latest.current);
      if (asked.current === key) setMeasured({ key, tone });
    },
  };
}
