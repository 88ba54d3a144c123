import type { Conductor } from "../sync/conductor.ts";
import type { Item } from "../use-compared.ts";
import { DrawnItem } from "./drawn/drawn-item.tsx";
import { ItemNote } from "./item-note.tsx";
import { PaneHead, type PaneHeadProps } from "./pane-head.tsx";
import type { StageProps } from "./stage-props.ts";
import { Surface } from "./surface.tsx";
import type { Lost } from "./use-lost.ts";

interface PaneProps extends Omit<PaneHeadProps, "conductor"> {
  item: Item;
  index: number;
  conductor: Conductor;
  measure: StageProps["measure"];
  lost: Lost;
}

/** One of those beside each other: what it is, and below that the picture. */
export function Pane({ measure, lost, ...head }: PaneProps) {
  const { item, index, conductor, zoom } = head;
  return (
    <section aria-label={`${item.letter}: ${item.key.kind}`} className="flex min-h-0 min-w-0 flex-col">
      <PaneHead {...head} />
      <div className="relative min-h-0 flex-1">
        <Surface zoom={zoom}>
          {item.asset && (
            <DrawnItem
              item={item}
              index={index}
              zoom={zoom}
              conductor={conductor}
              measure={measure}
              lost={lost}
            />
          )}
        </Surface>
        {(!item.asset || lost.is(item)) && <ItemNote item={item} onRetry={() => lost.retry(item)} />}
      </div>
    </section>
  );
}
