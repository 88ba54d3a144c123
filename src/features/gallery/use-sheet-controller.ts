import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { Row } from "#catalog/index.ts";
import { isNowhere } from "#ui/keyboard/focus.ts";
import { type KeyActions, onKeys } from "#ui/keyboard/use-keys.ts";
import type { SheetScroller } from "./bands/sheet-scroller.ts";
import { type Pressed, sheetKeys, takesKey } from "./controller/keys.ts";
import { SheetController } from "./controller/sheet-controller.ts";
import type { Effect, Sight } from "./controller/sheet-state.ts";
import { watchFocus } from "./focused-item.ts";
import type { Places } from "./places.ts";

interface SheetControls extends Sight {
  /** The sheet's own element. */
  sheet: RefObject<HTMLElement | null>;
  scroller: SheetScroller;
  places: Places;
  /** Names the list. */
  list: string;
  /** The item that is open. */
  currentRow: Row | undefined;
  /** Another number each time that a person asks to see what is new. */
  arrivals: number;
  /** False while something above the sheet has the arrow keys. */
  keys: boolean;
}

/** Tells a sheet's controller what happens, and does what it says. All that is decided is decided there. */
export function useSheetController(controls: SheetControls): SheetController {
  const { sheet, scroller, places, list, currentRow, arrivals, keys } = controls;
  const { layout, result, height, viewport, dated, placeOf } = controls;
  const [controller] = useState(() => new SheetController(performer(scroller, places)));

  useLayoutEffect(() => {
    const sight: Sight = { layout, result, height, viewport, dated, placeOf };
    scroller.setHeights(height, viewport);
    controller.send({ type: "shown", sight, list, left: places.recall(list) });
  }, [controller, scroller, places, list, layout, result, height, viewport, dated, placeOf]);

  useEffect(
    () => controller.send({ type: "opened", row: currentRow, free: isNowhere() }),
    [controller, currentRow],
  );
  useEffect(() => controller.send({ type: "asked", times: arrivals }), [controller, arrivals]);
  useEffect(
    () => scroller.onMove((by) => controller.send({ type: "scrolled", position: scroller.position, by })),
    [controller, scroller],
  );
  useEffect(() => {
    const stop = scroller.onCalm(() => controller.send({ type: "calmed" }));
    return () => {
      stop();
      // The sheet may be left within the moment that calm takes.
      controller.send({ type: "left" });
    };
  }, [controller, scroller]);

  useEffect(() => watchFocus(controller), [controller]);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const within = sheet.current?.contains(target);
      const tile = within ? target.closest<HTMLElement>("[data-tile]") : null;
      if (tile) controller.send({ type: "focused", index: Number(tile.dataset.tile) });
      else if (!within) controller.send({ type: "blurred" });
    };
    // React's own event is silent while it commits, which is when what mounts with the focus takes it.
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [controller, sheet]);

  useEffect(() => {
    if (!keys) return;
    const pressedAt = (target: Node): Pressed => {
      const own = sheet.current;
      return own?.contains(target) ? "within" : own && target.contains(own) ? "around" : "elsewhere";
    };
    const actions = sheetKeys.map((key) => {
      const onKey = (event: KeyboardEvent) => {
        if (!takesKey(key, pressedAt(event.target as Node))) return false as const;
        controller.send({ type: "key", key });
      };
      return [key, onKey] as const;
    });
    return onKeys("sheet", Object.fromEntries(actions) as KeyActions<"sheet">);
  }, [controller, sheet, keys]);

  return controller;
}

/** Scrolls once React has committed, yet before anything is painted; of several scrolls the last holds. */
function performer(scroller: SheetScroller, places: Places): (effect: Effect) => void {
  let last: Effect | null = null;
  return (effect) => {
    if (effect.type === "remember") return places.remember(effect.list, effect.place);
    last = effect;
    queueMicrotask(() => {
      if (last !== effect) return;
      scroller.moveTo(effect.to, { by: "page", still: effect.still });
    });
  };
}
