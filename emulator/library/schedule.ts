import { createRandom } from "#shared/random.ts";
import { months, sessionSize } from "./config.ts";
import type { Place } from "./sessions.ts";

const month = 30.4;
const day = 86_400_000;

/** How busy each month was, the newest first: busier towards today, some tripled by a campaign, some empty. */
function monthWeights(seed: number): number[] {
  const random = createRandom(seed, 21);
  return Array.from({ length: months }, (_, i) => {
    const trend = 1.4 - i / months;
    const mood = random.next();
    if (i > 0 && mood < 0.17) return 0;
    return trend * (mood > 0.8 ? random.between(2.5, 4) : random.between(0.4, 1.5));
  });
}

/**
 * The dates of a kind's items, in milliseconds. Ages grow with a session's distance from `now` as the months'
 * weights say; within a day work is done in the last 15 hours before `now`'s time of day.
 */
export function createSchedule(options: { seed: number; now: number; sessions: number }) {
  const { seed, now, sessions } = options;
  const weights = monthWeights(seed);
  const total = weights.reduce((a, b) => a + b, 0);

  function ageInDays(fraction: number): number {
    let left = fraction * total;
    for (const [i, weight] of weights.entries()) {
      if (left <= weight && weight > 0) return (i + left / weight) * month;
      left -= weight;
    }
    return months * month;
  }

  /** When the session's last item is made. */
  function endOf(session: number): number {
    const jitter = createRandom(seed, session, 22).next() * 0.8;
    const days = ageInDays(
      Math.max(0, (sessions - 1 - session + (session === sessions - 1 ? 0 : jitter)) / sessions),
    );
    const whole = Math.floor(days);
    return now - (whole + (days - whole) * 0.64) * day;
  }

  return (place: Place): number => {
    const end = endOf(place.session);
    const room = (end - endOf(place.session - 1)) * 0.9;
    // A library of a million leaves a session less room than its span: it is then pressed together.
    const scale = Math.min(1, room / place.span);
    return Math.round(end - (place.span - place.offset) * scale);
  };
}

/** Sessions that `count` items fill. */
export const sessionCount = (count: number): number => Math.max(1, Math.ceil(count / sessionSize));
