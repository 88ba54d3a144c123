import type { Item } from "../../use-compared.ts";
import type { StageProps } from "../stage-props.ts";
import type { LinkedZoom } from "../use-linked-zoom.ts";
import { Layer } from "./layer.tsx";
import { Medium } from "./medium.tsx";

interface DrawnItemProps extends Pick<StageProps, "conductor" | "measure" | "lost"> {
  item: Item;
  index: number;
  zoom: LinkedZoom;
  /** See `Layer`. */
  bare?: boolean;
}

/** One of what is compared, at the place that its zoom says. */
export const DrawnItem = ({ item, index, zoom, bare, conductor, measure, lost }: DrawnItemProps) => (
  <Layer zoom={zoom} bare={bare ?? false}>
    <Medium
      key={lost.attempt(item)}
      item={item}
      index={index}
      conductor={conductor}
      onSize={measure}
      onLost={lost.tell}
    />
  </Layer>
);
