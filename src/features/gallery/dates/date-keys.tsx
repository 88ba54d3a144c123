import { useState } from "react";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import type { DateUnit } from "../layout/date-span.ts";
import { useSheet, useSheetContent } from "../sheet-context.ts";
import { dateStep } from "./date-steps.ts";
import { GoToDate } from "./go-to-date.tsx";

/** The keys that lead by days, months and years through a sheet in the order of dates. */
export function DateKeys() {
  const { controller } = useSheet();
  const { created } = useSheetContent().result;
  const [asks, setAsks] = useState(false);
  const go = (unit: DateUnit, way: "down" | "up") => () =>
    controller.send({ type: "sought", index: dateStep(created, controller.at, unit, way) });
  const filled = created.length > 0;
  useKeys("dates", {
    d: filled ? go("day", "down") : undefined,
    D: filled ? go("day", "up") : undefined,
    m: filled ? go("month", "down") : undefined,
    M: filled ? go("month", "up") : undefined,
    y: filled ? go("year", "down") : undefined,
    Y: filled ? go("year", "up") : undefined,
    g: filled ? () => setAsks(true) : undefined,
  });
  if (!asks) return null;
  return (
    <GoToDate
      created={created}
      at={controller.at}
      onChoose={(index) => {
        setAsks(false);
        // Once the window has gone, which gives the focus back in its own time.
        setTimeout(() => controller.send({ type: "sought", index }));
      }}
      onClose={() => setAsks(false)}
    />
  );
}
