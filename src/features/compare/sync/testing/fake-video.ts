import type { Playable } from "../playable.ts";

/** What is bad about a video, seconds but for `skew`. */
export interface Temper {
  duration: number;
  /** Frames a second. */
  fps: number;
  /** From `play` until it moves, and from a seek until it has landed. */
  startTakes: number;
  seekTakes: number;
  /** How much faster its own clock runs, as a part: 0.001 is a millisecond a second. */
  skew: number;
  /** By how much the time that it tells jumps about. */
  jitter: number;
}

/** A video in a world whose time is moved on by hand. */
export class FakeVideo implements Playable {
  playbackRate = 1;
  muted = false;
  paused = true;
  readyState = 4;
  readonly temper: Temper;
  /** Seeks so far, each by when it was asked for. */
  readonly seeks: number[] = [];
  #position = 0;
  #now = 0;
  #movesAt = Number.POSITIVE_INFINITY;
  #landsAt: number | undefined;
  #wobble = 0;

  constructor(temper: Temper) {
    this.temper = temper;
  }

  get duration(): number {
    return this.temper.duration;
  }
  get seeking(): boolean {
    return this.#landsAt !== undefined;
  }
  get currentTime(): number {
    const wobble = this.paused || this.seeking ? 0 : this.#wobble;
    return Math.min(Math.max(this.#position + wobble, 0), this.duration);
  }
  set currentTime(to: number) {
    this.seeks.push(this.#now);
    this.#position = Math.min(Math.max(to, 0), this.duration);
    this.#landsAt = this.#now + this.temper.seekTakes;
  }

  /** Where it truly is. */
  get position(): number {
    return this.#position;
  }
  /** Which frame it shows, by its number. */
  get shown(): number {
    return Math.floor(this.#position * this.temper.fps + 1e-6);
  }

  play(): Promise<void> {
    if (this.paused) this.#movesAt = this.#now + this.temper.startTakes;
    this.paused = false;
    return Promise.resolve();
  }
  pause(): void {
    this.paused = true;
  }

  /** Lets time pass; `wobble` is from -1 to 1. */
  pass(seconds: number, wobble: number): void {
    this.#now += seconds;
    this.#wobble = wobble * this.temper.jitter;
    if (this.#landsAt !== undefined && this.#now >= this.#landsAt) this.#landsAt = undefined;
    const moves = !this.paused && !this.seeking && this.readyState >= 3 && this.#now >= this.#movesAt;
    if (!moves) return;
    this.#position += seconds * this.playbackRate * (1 + this.temper.skew);
    if (this.#position < this.duration) return;
    this.#position = this.duration;
    this.paused = true;
  }
}
