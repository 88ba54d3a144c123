import { type DragEvent, useState } from "react";

interface Reorder {
  /** The gap into which the dragged one would fall, counted from 0 above the first; null while nothing is dragged. */
  gap: number | null;
  /** For the element of the one at a place. */
  handlers: (place: number) => {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
}

/** Order by dragging, as the browser drags links: outside of the list one is still a link to drop elsewhere. */
export function useReorder(onMove: (from: number, to: number) => void): Reorder {
  const [from, setFrom] = useState<number | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const end = () => {
    setFrom(null);
    setGap(null);
  };
  return {
    gap,
    handlers: (place) => ({
      onDragStart: ({ dataTransfer }) => {
        dataTransfer.effectAllowed = "all";
        setFrom(place);
      },
      onDragOver: (event) => {
        if (from === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        const { top, height } = event.currentTarget.getBoundingClientRect();
        setGap(event.clientY < top + height / 2 ? place : place + 1);
      },
      onDrop: (event) => {
        if (from === null || gap === null) return;
        event.preventDefault();
        // Without itself the places below it are one less.
        onMove(from, gap > from ? gap - 1 : gap);
        end();
      },
      onDragEnd: end,
    }),
  };
}
