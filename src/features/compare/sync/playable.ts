/** What is used of a `<video>` whose duration is known. */
export interface Playable {
  /** Seconds. */
  currentTime: number;
  readonly duration: number;
  playbackRate: number;
  muted: boolean;
  readonly paused: boolean;
  readonly seeking: boolean;
  readonly readyState: number;
  play(): Promise<void>;
  pause(): void;
}

/** `HTMLMediaElement.HAVE_FUTURE_DATA`: it could play on from here. */
const canPlayOn = 3;

export const isReady = (video: Playable): boolean => !video.seeking && video.readyState >= canPlayOn;

/** Near its end a video stops by itself, at a time that browsers round each in its way. */
export const isAtEnd = (video: Playable): boolean => video.currentTime >= video.duration - 0.05;
