import { Listeners } from "#shared/listeners.ts";
import type { Playable } from "./playable.ts";
import { leaderOf, type Player } from "./player.ts";
import { type Hold, ownTime, timelineOf } from "./timeline.ts";
import { Track } from "./track.ts";

/** How videos are to run together; lists are by the number of the video. */
export interface Score {
  readonly by: "time" | "share";
  readonly offsets: readonly number[];
  readonly heard: number | null;
  readonly speed: number;
  readonly loop: boolean;
}

/** How it stands, as a person sees it. */
export interface Moment {
  /** It runs, or will as soon as all are ready. */
  readonly playing: boolean;
  /** It would run, and somebody is not ready. */
  readonly waiting: boolean;
  /** Seconds on the clock, and until all have ended. */
  readonly time: number;
  readonly length: number;
}

/** Nearer to the end than this is the end, seconds. */
const shortest = 0.002;

/** Seconds between two moments that are told while all run. */
const drawnEvery = 1 / 15;

const still: Moment = { playing: false, waiting: false, time: 0, length: 0 };

/**
 * Runs several videos by one clock: the time of one that runs, which is heard or ends last. The others are put right by
 * small changes of their rates, and where they are far off by a jump, at most one a second. At rest nobody is touched.
 *
 * Call `tick` with every frame of the screen while `busy`. Times are in seconds.
 */
export class Conductor {
  readonly #tracks = new Map<number, Track>();
  readonly #now: () => number;
  readonly #listeners = new Listeners();
  #score: Score;
  #phase: "rest" | "settling" | "running" = "rest";
  #wanted = false;
  #clock: number;
  #ticked = 0;
  #moment: Moment = still;
  #toldBusy = false;

  /** `now` is any clock that runs evenly; `time` is where all begin. */
  constructor(now: () => number, score: Score, time: number) {
    this.#now = now;
    this.#score = score;
    this.#clock = time;
    this.#moment = { ...still, time };
  }

  /** Calls `listener` when the moment is another one, and when ticks begin or cease to be needed. Returns its undo. */
  readonly subscribe = this.#listeners.add;

  readonly moment = (): Moment => this.#moment;

  /** Whether ticks are needed. */
  get busy(): boolean {
    return this.#phase !== "rest";
  }

  /** Jumps that were asked of a video to put it right. */
  corrections(index: number): number {
    return this.#tracks.get(index)?.corrections ?? 0;
  }

  /** Takes a video whose duration is known to the others, at the clock's time. Returns its undo. */
  add(index: number, video: Playable): () => void {
    const track = new Track(video);
    this.#tracks.set(index, track);
    video.muted = this.#score.heard !== index;
    const player = this.#players().find((one) => one.track === track);
    if (player) track.goNear(this.#own(player), 0.5);
    // Those that run already are not held up: it comes to where they are.
    if (this.#phase === "rest") this.#phase = "settling";
    this.#tell();
    return () => {
      if (this.#tracks.get(index) === track) this.#tracks.delete(index);
      this.#tell();
    };
  }

  /** How long a frame of a video is shown, once that is known. */
  setFrame(index: number, seconds: number): void {
    const track = this.#tracks.get(index);
    if (track) track.frame = seconds;
  }

  setScore(score: Score): void {
    const before = this.#score;
    this.#score = score;
    for (const [index, { video }] of this.#tracks) video.muted = score.heard !== index;
    const moved = ({ index }: Player) =>
      before.by !== score.by || (before.offsets[index] ?? 0) !== (score.offsets[index] ?? 0);
    this.#send(this.#players().filter(moved));
    this.#tell();
  }

  play(): void {
    if (this.#tracks.size === 0) return;
    if (this.#clock >= this.#length() - shortest) this.#clock = 0;
    this.#wanted = true;
    this.#phase = "settling";
    for (const player of this.#players()) player.track.goNear(this.#own(player), 1);
    this.tick();
  }

  /** Nobody is moved by it: each shows the frame it has come to. */
  pause(): void {
    this.#wanted = false;
    for (const { track } of this.#players()) track.stop();
    if (this.#phase === "running") this.#phase = "rest";
    this.#tell();
  }

  /** All show the frame of this moment; who plays goes on from there once all are ready. */
  seek(time: number): void {
    this.#clock = Math.min(Math.max(time, 0), this.#length());
    this.#send(this.#players());
    this.tick();
  }

  /** Shows the next frame, or the one before, of whichever video has the shortest. */
  step(delta: 1 | -1): void {
    this.pause();
    const frame = Math.min(...this.#players().map(({ track, pace }) => track.frame / pace));
    // A hair: the time of a frame's beginning belongs to that frame, however it was rounded.
    if (Number.isFinite(frame)) this.seek((Math.floor(this.#clock / frame + 0.01) + delta) * frame);
  }

  /** Whether a video waits at its first frame, or holds its last. */
  hold(index: number): Hold | undefined {
    const player = this.#players().find((one) => one.index === index);
    return player?.track.hold(this.#own(player));
  }

  tick(): void {
    const now = this.#now();
    const passed = now - this.#ticked;
    this.#ticked = now;
    if (this.#phase === "settling") this.#arrive();
    else if (this.#phase === "running") this.#run(now, passed);
    this.#tell();
  }

  /** Sends some to where the clock is; the others wait for them. */
  #send(players: readonly Player[]): void {
    if (players.length === 0) return;
    if (this.#phase === "running") this.#hold();
    this.#phase = "settling";
    for (const player of players) player.track.goTo(this.#own(player));
  }

  #arrive(): void {
    const players = this.#players();
    // Each of them is to take its step, whether or not another has arrived.
    if (!players.map(({ track }) => track.arrive()).every(Boolean)) return;
    if (!this.#wanted) this.#phase = "rest";
    else if (players.length > 0 && players.every((player) => player.track.isReady(this.#own(player))))
      this.#phase = "running";
  }

  #run(now: number, passed: number): void {
    const players = this.#players();
    // Another way of looking at them brings them back.
    if (players.length === 0) {
      this.#phase = "settling";
      return;
    }
    const leader = leaderOf(players, this.#score.heard);
    this.#clock = leader
      ? (leader.track.video.currentTime - leader.offset) / leader.pace
      : this.#clock + passed * this.#score.speed;
    if (players.some(({ track }) => track.wasStopped)) this.pause();
    else if (this.#clock >= this.#length() - shortest) this.#end();
    else if (players.some(({ track }) => track.starves(now))) this.#waitForAll(players);
    else for (const player of players) this.#lead(player, player === leader, now);
  }

  #lead(player: Player, leads: boolean, now: number): void {
    const rate = player.pace * this.#score.speed;
    // Refused where no person has touched the page yet.
    player.track
      .follow({ time: this.#own(player), rate, now }, leads)
      .catch(() => this.#wanted && this.pause());
  }

  #end(): void {
    this.#clock = this.#length();
    this.#phase = "rest";
    this.#wanted = this.#score.loop;
    if (!this.#wanted) return;
    this.#hold();
    this.seek(0);
  }

  /** Where the machine is too slow for them all, each seek would make it slower: who is nearly right stays. */
  #waitForAll(players: readonly Player[]): void {
    this.#hold();
    for (const player of players) player.track.goNear(this.#own(player), 3);
    this.#phase = "settling";
  }

  #hold(): void {
    for (const track of this.#tracks.values()) track.stop();
  }

  #players(): Player[] {
    const entries = [...this.#tracks].map(([index, track]) => {
      return { index, track, offset: this.#score.offsets[index] ?? 0 };
    });
    const { paces } = timelineOf(
      entries.map(({ track, offset }) => track.span(offset)),
      this.#score.by,
    );
    return entries.map((entry, i) => ({ ...entry, pace: paces[i] || 1 }));
  }

  #length(): number {
    return timelineOf(
      this.#players().map(({ track, offset }) => track.span(offset)),
      this.#score.by,
    ).length;
  }

  /** Where a video should be, seconds of its own. */
  #own({ track, offset, pace }: Player): number {
    return ownTime(track.span(offset), pace, this.#clock);
  }

  #tell(): void {
    const next: Moment = {
      playing: this.#wanted,
      waiting: this.#wanted && this.#phase === "settling",
      time: this.#clock,
      length: this.#length(),
    };
    const { playing, waiting, time, length } = this.#moment;
    const alike = playing === next.playing && waiting === next.waiting && length === next.length;
    // The page draws its clock with it, in the time that the videos need for themselves.
    const soon = this.#phase === "running" && Math.abs(next.time - time) < drawnEvery * this.#score.speed;
    const same = alike && (time === next.time || soon);
    if (same && this.#toldBusy === this.busy) return;
    this.#toldBusy = this.busy;
    if (!same) this.#moment = next;
    this.#listeners.tell();
  }
}
