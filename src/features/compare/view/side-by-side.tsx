import { type Compared, rearranged, withFirst, without } from "../address/items.ts";
import { type Grid, gap } from "./best-grid.ts";
import { Pane } from "./pane.tsx";
import type { StageProps } from "./stage-props.ts";

interface SideBySideProps extends StageProps {
  grid: Grid;
  /** Which of them are shown, by index. */
  shown: readonly number[];
  heard: number | null;
  onRearrange: ((to: Compared) => void) | undefined;
}

/** All beside each other, as large as they can be. */
export function SideBySide(props: SideBySideProps) {
  const { items, comparison, change, conductor, measure, zooms, lost, grid, shown, heard, onRearrange } =
    props;
  const rearrange = (order: readonly number[]) =>
    onRearrange?.(rearranged({ items: items.map(({ key }) => key), comparison }, order));
  const many = onRearrange && items.length > 2;
  return (
    <div
      className="absolute inset-0 grid"
      style={{
        gap,
        gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
      }}
    >
      {shown.map((i) => {
        const [item, zoom] = [items[i], zooms[i]];
        if (!item || !zoom) return null;
        return (
          <Pane
            key={i}
            item={item}
            index={i}
            conductor={conductor}
            measure={measure}
            zoom={zoom}
            lost={lost}
            heard={item.key.kind === "video" ? heard === i : undefined}
            onHear={(hear) => change((before) => ({ ...before, heard: hear ? i : null }))}
            onFirst={many && i > 0 ? () => rearrange(withFirst(items.length, i)) : undefined}
            onRemove={many ? () => rearrange(without(items.length, i)) : undefined}
          />
        );
      })}
    </div>
  );
}
