import { correctionOf } from "./correction.ts";
import { isAtEnd, isReady, type Playable } from "./playable.ts";
import { type Hold, holdOf, type Span, within } from "./timeline.ts";

/** Until it is known better: the provider's models make 24 frames a second. */
const usualFrame = 1 / 24;
/** So far into a frame a seek goes: a time at its very edge may be rounded into the frame before. */
const intoFrame = 0.001;
/** Browsers keep times to a millionth of a second. */
const exact = 0.000_01;
/** Seconds that a seek takes while a video plays, until one has been timed. */
const usualSeek = 0.08;
/** Seconds of a seek that are believed: a window that was out of sight has no frames in which it could land. */
const longestSeek = 2;
/** Seconds without a picture after which the others wait. */
const patience = 0.25;

/** What is asked of a track at one moment. */
export interface Wish {
  /** Where it should be, seconds of its own, whether or not it is so long. */
  time: number;
  /** How fast it should run. */
  rate: number;
  /** Seconds, by any clock. */
  now: number;
}

/** One video of several that run together: does what the clock wishes, by as few seeks as can be. */
export class Track {
  readonly video: Playable;
  /** Seconds that a frame is shown. */
  frame = usualFrame;
  /** Jumps that the clock has asked of it while it ran. */
  corrections = 0;
  /** Where a person has asked it to be; undefined once it is there. */
  #target: number | undefined;
  #asked: number | undefined;
  #running = false;
  #jumpedAt = Number.NEGATIVE_INFINITY;
  #seekTakes = usualSeek;
  #landed = true;
  #starvedAt: number | undefined;

  constructor(video: Playable) {
    this.video = video;
  }

  span(offset: number): Span {
    return { duration: this.video.duration, offset };
  }

  /** Whether it waits at its first frame, or holds its last, where its own time would be `time`. */
  hold(time: number): Hold | undefined {
    return holdOf(this.span(0), time);
  }

  /** Goes to a moment of its own, of which it shows the very frame. */
  goTo(time: number): void {
    this.#target = within(this.span(0), time);
    this.#asked = undefined;
  }

  /** As `goTo`, unless it is as near as so many frames: it runs from there, and is put right as it does. */
  goNear(time: number, frames: number): void {
    const target = within(this.span(0), time);
    if (Math.abs(this.video.currentTime - target) > this.frame * frames) this.goTo(target);
  }

  /** Takes its next step to where it was sent; tells whether it has arrived. */
  arrive(): boolean {
    if (this.video.seeking) return false;
    if (this.#target === undefined) return true;
    const there = within(this.span(0), this.#target + intoFrame);
    // One that holds its last frame is there already, wherever the clock goes on to.
    if (this.#asked !== this.#target && Math.abs(this.video.currentTime - there) > exact) {
      this.#asked = this.#target;
      this.video.currentTime = there;
      return false;
    }
    this.#target = undefined;
    return true;
  }

  /** Whether it has a picture where it is and could go on. One that holds a frame needs no more than that frame. */
  isReady(time: number): boolean {
    return this.hold(time) ? !this.video.seeking : isReady(this.video);
  }

  stop(): void {
    this.#running = false;
    this.#starvedAt = undefined;
    if (!this.video.paused) this.video.pause();
  }

  /** Whether its own time can tell the clock. */
  get drives(): boolean {
    return this.#running && !this.video.seeking && !this.video.paused && !isAtEnd(this.video);
  }

  /** Whether something else than the clock has stopped it: a key of the keyboard's own, the system. */
  get wasStopped(): boolean {
    return this.#running && this.video.paused && !isAtEnd(this.video);
  }

  /** Whether the others have to wait for it. */
  starves(now: number): boolean {
    if (!this.#running || this.video.seeking || isReady(this.video) || isAtEnd(this.video)) {
      this.#starvedAt = undefined;
      return false;
    }
    this.#starvedAt ??= now;
    return now - this.#starvedAt > patience;
  }

  /** Keeps it where it should be while all run. Rejects where the browser does not let it play. */
  async follow(wish: Wish, leads: boolean): Promise<void> {
    const { video } = this;
    const hold = this.hold(wish.time);
    if (hold === "start") this.#waitAtStart();
    else if (!hold && !this.#running) await this.#run(wish);
    // One whose time is over comes to its end by itself.
    if (hold || video.seeking) return;
    this.#timeJump(wish.now);
    const { rate, jump } = correctionOf({
      error: leads ? 0 : video.currentTime - wish.time,
      frame: this.frame,
      rate: wish.rate,
      sinceJump: wish.now - this.#jumpedAt,
      jumpTakes: this.#seekTakes,
    });
    if (jump) this.#jump(wish);
    this.#setRate(rate);
  }

  #waitAtStart(): void {
    this.stop();
    if (this.video.currentTime > 0 && !this.video.seeking) this.video.currentTime = 0;
  }

  async #run(wish: Wish): Promise<void> {
    this.#running = true;
    if (Math.abs(this.video.currentTime - wish.time) > this.frame) this.video.currentTime = wish.time;
    this.#setRate(wish.rate);
    await this.video.play();
  }

  /** It goes on to play meanwhile, so it jumps to where the clock will be by then. */
  #jump({ time, rate, now }: Wish): void {
    this.corrections++;
    this.#jumpedAt = now;
    this.#landed = false;
    this.video.currentTime = within(this.span(0), time + this.#seekTakes * rate);
  }

  #timeJump(now: number): void {
    if (this.#landed) return;
    this.#landed = true;
    this.#seekTakes = (this.#seekTakes + Math.min(now - this.#jumpedAt, longestSeek)) / 2;
  }

  #setRate(rate: number): void {
    // What browsers play at all; by share, a short video beside a film may be asked for less.
    const possible = Math.min(Math.max(rate, 0.0625), 16);
    if (this.video.playbackRate !== possible) this.video.playbackRate = possible;
  }
}
