import type { Size } from "#ui/zoom/zoom.ts";
import type { Comparison } from "../address/comparison.ts";
import type { Conductor } from "../sync/conductor.ts";
import type { Item } from "../use-compared.ts";
import type { Change, LinkedZoom } from "./use-linked-zoom.ts";
import type { Lost } from "./use-lost.ts";

/** What every way of looking is given; lists are by the items' index. */
export interface StageProps {
  items: readonly Item[];
  comparison: Comparison;
  change: Change;
  conductor: Conductor;
  zooms: readonly LinkedZoom[];
  /** Hears how large a picture turned out to be, in pixels. */
  measure: (item: Item, size: Size) => void;
  lost: Lost;
}
