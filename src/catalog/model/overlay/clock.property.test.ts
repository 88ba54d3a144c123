import fc from "fast-check";
import { expect, it } from "vitest";
import { nextTime, retimed, wrongBy } from "./clock.ts";

const day = 86_400_000;
const times = fc.integer({ min: 0, max: 2 * day });

it("gives times later than everything seen and given, whatever our own clock says", () => {
  fc.assert(
    fc.property(
      fc.record({ offset: fc.integer({ min: -day, max: day }), seen: times, given: times }),
      times,
      (state, now) => {
        const time = nextTime(state, now);
        expect(time).toBeGreaterThan(state.seen);
        expect(time).toBeGreaterThan(state.given);
        // Nor later than it must be.
        expect(time).toBeLessThanOrEqual(Math.max(now + state.offset, state.seen + 1, state.given + 1));
      },
    ),
    { seed: 31, numRuns: 300 },
  );
});

it("sets right what a wrong clock has timed, in its order and after what had been seen", () => {
  const steps = fc.array(fc.record({ later: fc.nat(1000), saw: fc.nat(3) }), { maxLength: 12 });
  fc.assert(
    fc.property(steps, fc.integer({ min: -day, max: day }), (made, wrong) => {
      let right = 10 * day;
      const state = { offset: 0, seen: right - 1, given: 0 };
      const changes = made.map(({ later, saw }) => {
        right += later;
        state.seen = Math.max(state.seen, right - saw);
        state.given = nextTime(state, right + wrong);
        return { time: state.given, after: state.seen };
      });
      const by = wrongBy(state, right, right + wrong);
      expect(by).toBe(Math.abs(wrong) > 10_000 ? -wrong : 0);
      const set = retimed(changes, by);
      for (const [i, { time, after }] of set.entries()) {
        expect(time).toBeGreaterThan(after);
        expect(time).toBeGreaterThan(set[i - 1]?.time ?? 0);
      }
      // A clock that was ahead has given no time that is later than now, but by the steps that keep the order.
      if (wrong > 10_000) expect(set.at(-1)?.time ?? 0).toBeLessThanOrEqual(right + 1 + made.length);
    }),
    { seed: 32, numRuns: 300 },
  );
});
