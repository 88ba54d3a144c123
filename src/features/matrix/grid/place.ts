/** Where a grid was left. */
interface Place {
  /** Which cell keys had led to; column -1 is the head of the row. Row -1: none. */
  row: number;
  col: number;
  /** How far it was scrolled, in pixels. */
  top: number;
  left: number;
}

const storageKey = "contact-sheet.matrix-place";
const corner: Place = { row: -1, col: 0, top: 0, left: 0 };

/** Remembers where the grid of a question was left, for Back and a reload in this tab: the last one alone. */
export function keepPlace(question: string, place: Place): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...place, question }));
  } catch {
    // Without storage, a grid opens at its corner.
  }
}

/** Where that grid was left, if it is the one that was left last. */
export function keptPlace(question: string): Place {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "{}") as Partial<Place> & {
      question?: string;
    };
    const place = kept.question === question ? { ...corner, ...kept } : corner;
    const { row, col, top, left } = place;
    if ([row, col, top, left].every(Number.isInteger)) return { row, col: Math.max(-1, col), top, left };
  } catch {
    // Somebody else's content.
  }
  return corner;
}
