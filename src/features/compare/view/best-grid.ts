import { fitBox, type Size } from "#ui/zoom/zoom.ts";

/** The gap between rooms, and the height of each one's head; CSS pixels. */
export const [gap, head] = [4, 36];

export interface Grid {
  columns: number;
  rows: number;
  /** The room for each picture, CSS pixels. */
  room: Size;
}

/** Pictures in a grid, as large as they can be: the number of columns with which they cover most of the room. */
export function bestGrid(media: readonly Size[], room: Size): Grid {
  const grids = media.map((_, i) => gridOf(i + 1, media.length, room));
  const covered = ({ room }: Grid) =>
    media.reduce((sum, one) => {
      const box = fitBox(one, room);
      return sum + box.width * box.height;
    }, 0);
  // Beside each other rather than below, where it is all the same.
  return grids.reduce((best, grid) => (covered(grid) >= covered(best) ? grid : best));
}

function gridOf(columns: number, count: number, { width, height }: Size): Grid {
  const rows = Math.ceil(count / columns);
  const part = (length: number, parts: number) => (length - gap * (parts - 1)) / parts;
  return {
    columns,
    rows,
    room: { width: Math.max(1, part(width, columns)), height: Math.max(1, part(height, rows) - head) },
  };
}
