import type { AssetKey } from "#contract/asset.ts";
import { type MarkChange, type Marks, noMarks } from "#contract/marks.ts";
import { type OwnKind, subjectOf } from "#contract/registers.ts";
import type { MarkTally } from "#contract/tally/mark-tally.ts";
import { LruMap } from "#shared/lru-map.ts";
import {
  CatalogError,
  type MarkDetails,
  type MarkTarget,
  type OwnChange,
  type OwnThings,
  type Row,
} from "../../catalog.ts";
import { Action, type Entry } from "../../model/overlay/action.ts";
import { marksOf, saidOf } from "../../model/overlay/marks-of.ts";
import { settingsOf } from "../../model/overlay/settings.ts";
import { freshId } from "../../store/kept/kept-state.ts";
import type { KeptStore } from "../../store/kept/kept-store.ts";
import { Turns } from "../../store/turns.ts";
import type { LoadedCatalog } from "../local-copy/loaded-catalog.ts";
import { Kept, type News } from "./kept.ts";
import type { RowSubjects } from "./row-subjects.ts";
import { ShownMarks } from "./shown-marks.ts";
import { adding } from "./write-entries.ts";

/** Actions that can be undone: what a person remembers of the last minutes. */
const undoable = 50;

/** Of so many rows it is worth while to find out in another way what they are and have. */
const many = 2_000;

/** Nothing of this is needed for what a person sees first. */
const ownRules = () => import("./own.ts");
const manyRules = () => import("./many-rows.ts");
const undoRules = () => import("../../model/overlay/undoing.ts");

interface Parts {
  loaded: LoadedCatalog;
  subjects: RowSubjects;
  store: KeptStore;
  /** Whose marks are shown, and made. */
  person: string;
  /** Whether what is kept is on the disk: only of that may the next visit be told how much it knows already. */
  isDurable: () => boolean;
  /** Some marks or views are others than before. */
  onChange: () => void;
  /** This tab has changed what is kept. */
  onWritten: () => void;
}

/** Keeps what people add, and the engine in step with it. One thing at a time. */
export class MarkKeeper {
  readonly #parts: Parts;
  readonly #kept: Kept;
  readonly #shown: ShownMarks;
  readonly #turns = new Turns();
  readonly #actions = new LruMap<string, Action>(undoable);
  #isOpen = false;

  /** Opens what is kept, and shows what the engine does not know of it yet. */
  static async open(parts: Parts): Promise<MarkKeeper> {
    const { kept, news } = await Kept.open(parts.store, parts.loaded.marksSeen);
    const keeper = new MarkKeeper(parts, kept);
    await keeper.turn(() => keeper.show(news));
    await keeper.settle();
    keeper.#isOpen = true;
    return keeper;
  }

  private constructor(parts: Parts, kept: Kept) {
    this.#parts = parts;
    this.#kept = kept;
    this.#shown = new ShownMarks(parts.loaded);
  }

  /** Changes that wait in the outbox, one an asset. */
  get waiting(): number {
    let count = 0;
    for (const { subjects } of this.#kept.outbox.entries()) count += subjects.length;
    return count;
  }

  /** What is kept, for who sends it and takes in what others say: within `turn` alone. */
  get kept(): Kept {
    return this.#kept;
  }

  /** See `Catalog.mark`; `action` is for `undo`. */
  async mark(target: MarkTarget, change: MarkChange): Promise<{ action: string; changed: number }> {
    const settings = settingsOf(change);
    return this.turn(async () => {
      const action = new Action(settings);
      const put = (await this.#takeMany(action, target, change)) ?? (await this.#take(action, target));
      const news = await this.#write(action.entries(), (field, time) => action.written(field, time));
      // Of a large selection the first part is on its way to the server while the marks are put where queries see them.
      if (action.changed > 0) this.#parts.onWritten();
      await put();
      await this.show(news);
      if (action.changed > 0) this.#parts.onChange();
      const name = freshId();
      this.#actions.set(name, action);
      // It is at hand by then, also where the network is not.
      void undoRules().catch(() => {});
      return { action: name, changed: action.changed };
    });
  }

  /** Gives what puts the marks of the action where queries see them. */
  async #take(action: Action, target: MarkTarget): Promise<() => Promise<void>> {
    const after = new Map<Row, Marks>();
    const meant = await this.#subjects(target);
    await this.#kept.each(meant.keys(), (subject, registers) => {
      const marks = action.take(subject, marksOf(registers, this.#parts.person));
      if (marks) after.set(meant.get(subject) ?? -1, marks);
    });
    return () => this.#shown.put(after);
  }

  /** The same of very many, where the engine knows all that the action needs; undefined where it does not. */
  async #takeMany(action: Action, target: MarkTarget, change: MarkChange) {
    if (!("rows" in target) || target.rows.length < many) return undefined;
    // Where its code cannot be had there is the longer way.
    const rules = await manyRules().catch(() => undefined);
    return rules?.takeMany(action, target.rows, change, this.#parts);
  }

  /** See `Catalog.undoMark`. */
  undo(name: string): Promise<void> {
    return this.turn(async () => {
      const action = this.#actions.get(name);
      if (!action) throw new CatalogError("This can no longer be undone.");
      const { Undoing } = await undoRules();
      this.#actions.delete(name);
      const undoing = new Undoing(action, this.#parts.person, this.#kept.state.client);
      await this.#kept.each(undoing.subjects(), (subject, registers) => undoing.take(subject, registers));
      await this.#enter(undoing.entries());
    });
  }

  /** See `Catalog.marksOf`. */
  marksOf(key: AssetKey): Promise<MarkDetails> {
    return this.turn(async () => {
      let details: MarkDetails = { marks: noMarks, said: {} };
      const { person } = this.#parts;
      await this.#kept.each([subjectOf(key)], (_, registers) => {
        details = { marks: marksOf(registers, person), said: saidOf(registers, person) };
      });
      return details;
    });
  }

  /** See `Catalog.tally`. */
  tally(rows: ArrayLike<Row>): Promise<MarkTally> {
    return this.turn(async () => {
      const { tallyOfRows } = await import("./tally-of-rows.ts");
      return tallyOfRows(rows, this.#parts.loaded.engine, async (tagged) => {
        const all: Marks[] = [];
        const subjects = await this.#subjects({ rows: tagged });
        await this.#kept.each(subjects.keys(), (_, registers) => {
          all.push(marksOf(registers, this.#parts.person));
        });
        return all;
      });
    });
  }

  /** See `Catalog.own`. */
  own<K extends OwnKind>(kind: K): Promise<OwnThings[K][]> {
    return this.turn(async () => (await ownRules()).readOwn(this.#kept, kind, this.#parts.person));
  }

  /** See `Catalog.changeOwn`. */
  changeOwn<K extends OwnKind>(kind: K, changes: readonly OwnChange<K>[]): Promise<void> {
    return this.turn(async () => {
      const { ownEntries } = await ownRules();
      await this.#enter(await ownEntries(this.#kept, kind, this.#parts.person, changes));
    });
  }

  async keepSelection(tab: string, rows: ArrayLike<Row>): Promise<void> {
    // Not by their ids, which are in the pages: to read all of those holds up whoever scrolls meanwhile.
    await this.#kept.keepSelection(tab, this.#parts.loaded.engine.hashesOf(rows));
    if (rows.length < many) return;
    void manyRules()
      .then(({ readAhead }) => readAhead(rows, this.#parts.subjects))
      .catch(() => {});
  }

  async keptSelection(tab: string): Promise<Uint32Array> {
    const kept = await this.#kept.selection(tab);
    // A text is what versions of before have kept; to select anew costs less than the code that reads it.
    const hashes = typeof kept === "object" ? kept : new Uint32Array();
    return Uint32Array.from(this.#parts.loaded.engine.findHashes(hashes));
  }

  /** One thing at a time; what a snapshot says of it is true once all of it is shown. */
  turn<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      const result = await task();
      const { id, seq } = this.#kept.state;
      this.#parts.loaded.marksSeen = this.#parts.isDurable() ? { id, seq } : undefined;
      return result;
    });
  }

  /** Takes in what other tabs have written. */
  catchUp(): Promise<void> {
    return this.turn(async () => this.show(await this.#kept.catchUp()));
  }

  /** Gives rows that have come since the marks that they had been waiting for. */
  async settle(): Promise<void> {
    const { loaded } = this.#parts;
    if (loaded.added.length === 0) return;
    // What is kept from now on finds the rows by itself.
    if (this.#kept.isEmpty) loaded.added.length = 0;
    else
      await this.turn(async () => {
        const changed = new Set(loaded.added.splice(0));
        const marks = new Map<Row, Marks>();
        await this.#kept.each(changed, (subject, registers) => {
          if (registers.length > 0)
            marks.set(this.#shown.row(subject), marksOf(registers, this.#parts.person));
        });
        if (marks.size === 0) return;
        await this.#shown.put(marks);
        this.#parts.onChange();
      });
  }

  /** What is meant, with its rows: -1 for what the list has not brought. */
  async #subjects(target: MarkTarget): Promise<Map<string, Row>> {
    const meant = new Map<string, Row>();
    if ("keys" in target) {
      for (const subject of target.keys.map(subjectOf)) meant.set(subject, this.#shown.row(subject));
      return meant;
    }
    const { rows } = target;
    for (const [i, subject] of (await this.#parts.subjects.read(rows)).entries())
      if (subject !== undefined) meant.set(subject, rows[i] ?? -1);
    return meant;
  }

  #write(entries: readonly Entry[], onTime?: (field: string, time: number) => void): Promise<News> {
    return this.#kept.write([], adding(entries, this.#parts.person, onTime));
  }

  /** Writes entries and shows them. */
  async #enter(entries: readonly Entry[]): Promise<void> {
    const { changed, whole } = await this.#write(entries);
    for (const { subjects } of entries) for (const subject of subjects) changed.add(subject);
    await this.show({ changed, whole });
    if (entries.length > 0) this.#parts.onWritten();
  }

  /** Shows what has changed; within `turn` alone. */
  async show({ changed, whole }: News): Promise<void> {
    const cleared = whole && (await this.#shown.clear());
    const { person } = this.#parts;
    const marks = new Map<Row, Marks>();
    await this.#kept.each(changed, (subject, registers) =>
      marks.set(this.#shown.row(subject), marksOf(registers, person)),
    );
    await this.#shown.put(marks);
    if (cleared || changed.size > 0 || (whole && this.#isOpen)) this.#parts.onChange();
  }
}
