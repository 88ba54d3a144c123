/**
 * The ring that a tile at rest shows while something is selected: a click selects it too. Drawn by style alone, so that
 * with the first selected item no tile is drawn anew.
 */
export const restingCheck =
  "group-data-selecting/sheet:after:pointer-events-none group-data-selecting/sheet:after:absolute group-data-selecting/sheet:after:top-2 group-data-selecting/sheet:after:left-2 group-data-selecting/sheet:after:size-5 group-data-selecting/sheet:after:rounded-full group-data-selecting/sheet:after:border-2 group-data-selecting/sheet:after:border-on-scrim/80 group-data-selecting/sheet:after:bg-scrim/40 group-data-selecting/sheet:after:content-['']";
