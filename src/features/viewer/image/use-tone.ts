import { useRef, useState } from "react";
import { measurePicture, type PictureTone } from "#ui/pictures/measure-picture.ts";

/** The tone of what is on the stage, by the first picture of it that has come: the stand-in will do. */
export function useTone(key: string) {
  const [measured, setMeasured] = useState<{ key: string; tone: PictureTone | undefined }>();
  const asked = useRef("");
  return {
    tone: measured?.key === key ? measured.tone : undefined,
    measure: async (image: HTMLImageElement) => {
      if (asked.current === key) return;
      asked.current = key;
      const tone = await measurePicture(image);
      if (asked.current === key) setMeasured({ key, tone });
    },
  };
}
