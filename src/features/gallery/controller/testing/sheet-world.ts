import type { QueryResult, Row } from "#catalog/index.ts";
import { everything } from "#contract/everything.ts";
import { layoutSheet } from "../../layout/layout-sheet.ts";
import { boxOf } from "../../layout/locate.ts";
import type { View } from "../../layout/sheet-layout.ts";
import { type Pressed, type SheetKey, takesKey } from "../keys.ts";
import type { Place } from "../place.ts";
import { initialState, type SheetEvent, type SheetState, type Sight } from "../sheet-state.ts";
import { step } from "../step.ts";

/** A result of these rows, each an hour newer than the row numbered before it. */
export function resultOf(rows: readonly Row[], held = 0): QueryResult {
  return {
    query: everything,
    version: 1,
    rows: Uint32Array.from(rows),
    aspects: Float32Array.from(rows, (row) => 0.5 + ((row * 7) % 11) / 6),
    created: Float64Array.from(rows, (row) => 1.7e12 + row * 3_600_000),
    videos: new Uint8Array(rows.length),
    colours: new Uint32Array(rows.length),
    marks: new Uint16Array(rows.length),
    total: rows.length,
    held,
    pending: 0,
    hiddenOut: 0,
    terms: [],
    records: [],
    notice: null,
  };
}

export interface Shape {
  view: View;
  width: number;
  target: number;
  viewport: number;
}

const endHeight = 112;

export function sightOf(result: QueryResult, { viewport, ...shape }: Shape, dated = true): Sight {
  const layout = layoutSheet({ aspects: result.aspects, created: result.created, dated, ...shape });
  return { layout, result, viewport, height: layout.height + endHeight, dated };
}

/** What has the keyboard's focus: a tile's row, a field that takes text, another control, or nothing. */
type Focused = { row: Row } | "field" | "control" | "nothing";

/** A sheet as the adapter, the browser and a person move it. */
export class SheetWorld {
  state: SheetState = initialState;
  /** Pixels, as the scrolling element has it. */
  position = 0;
  focused: Focused = "nothing";
  readonly places = new Map<string, Place | null>();
  /** How often a tile asked for the focus while a person was in a field. */
  stolen = 0;
  #turn = 0;

  constructor(sight: Sight, list = "all") {
    this.show(sight, list);
  }

  get sight(): Sight {
    return this.state.sight!;
  }

  show(sight: Sight, list = this.state.list): void {
    this.send({ type: "shown", sight, list, left: this.places.get(list) ?? null });
    const { focused } = this;
    const gone = typeof focused === "object" && !sight.result.rows.includes(focused.row);
    if (gone) this.focused = "nothing";
    // Where the sheet now ends above what was seen, the browser moves up by itself.
    if (this.position !== this.#within(this.position)) this.#arrive(this.#within(this.position), "page");
  }

  scroll(to: number): void {
    const position = this.#within(to);
    if (position !== this.position) this.#arrive(position, "person");
  }

  rest(): void {
    this.send({ type: "calmed" });
  }

  press(key: SheetKey): void {
    const { focused } = this;
    const pressed: Pressed =
      typeof focused === "object" ? "within" : focused === "nothing" ? "around" : "elsewhere";
    if (takesKey(key, pressed)) this.send({ type: "key", key });
  }

  /** A person asks for a date by its key, which in a field would be a letter. */
  seek(index: number): void {
    if (this.focused !== "field") this.send({ type: "sought", index });
  }

  /** A person clicks on a field, or on another control of the page. */
  leaveTo(where: "field" | "control"): void {
    this.focused = where;
    this.send({ type: "blurred" });
  }

  /** A person puts the focus on a tile, by a click or by Tab. */
  focusTile(index: number): void {
    this.focused = { row: this.sight.result.rows[index]! };
    this.send({ type: "focused", index });
  }

  open(row: Row): void {
    // What is open above the sheet has the focus, unless a person is in the search field above both.
    if (this.focused !== "field") this.leaveTo("control");
    this.send({ type: "opened", row, free: false });
  }

  close(): void {
    if (this.focused === "control") this.focused = "nothing";
    this.send({ type: "opened", row: undefined, free: this.focused === "nothing" });
  }

  /** The top of an item, in pixels below the upper edge of what is visible. */
  offsetOf(index: number): number {
    return boxOf(this.sight.layout, index).top - this.position;
  }

  /** Items that are wholly in view, or as much as the viewport can hold of them. */
  seen(): number[] {
    const { layout, viewport } = this.sight;
    return Array.from({ length: layout.count }, (_, index) => index).filter((index) => {
      const { top, height } = boxOf(layout, index);
      const from = Math.max(top, this.position);
      const to = Math.min(top + height, this.position + viewport);
      return to - from >= Math.min(height, viewport / 2) - 1;
    });
  }

  send(event: SheetEvent): void {
    const { state, effects } = step(this.state, event);
    this.state = state;
    for (const effect of effects) if (effect.type === "remember") this.places.set(effect.list, effect.place);
    const scroll = effects.filter((effect) => effect.type === "scroll").at(-1);
    if (scroll && scroll.to !== this.position) this.#arrive(this.#within(scroll.to), "page");
    const { turn, row } = this.state.focus;
    if (turn > this.#turn) {
      if (this.focused === "field") this.stolen++;
      else if (row !== undefined) this.focused = { row };
    }
    this.#turn = Math.max(turn, this.#turn);
  }

  #within(position: number): number {
    const { height, viewport } = this.sight;
    return Math.max(0, Math.min(position, height - viewport));
  }

  #arrive(position: number, by: "person" | "page"): void {
    this.position = position;
    this.send({ type: "scrolled", position, by });
  }
}
