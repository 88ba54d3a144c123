import fc from "fast-check";
import { expect, it } from "vitest";
import { Conductor, type Score } from "./conductor.ts";
import { FakeVideo, type Temper } from "./testing/fake-video.ts";

const score: Score = { by: "time", offsets: [], heard: null, speed: 1, loop: false };

/** A screen of sixty frames a second, with the videos it shows. */
function theatre(tempers: readonly Temper[], change: Partial<Score> = {}) {
  let now = 100;
  let noise = 1;
  const videos = tempers.map((temper) => new FakeVideo(temper));
  const conductor = new Conductor(() => now, { ...score, ...change }, 0);
  videos.forEach((video, i) => {
    conductor.add(i, video);
    conductor.setFrame(i, 1 / video.temper.fps);
  });
  const tick = () => {
    now += 1 / 60;
    noise = (noise * 48_271) % 2_147_483_647;
    for (const video of videos) video.pass(1 / 60, (noise / 2_147_483_647) * 2 - 1);
    if (conductor.busy) conductor.tick();
  };
  const pass = (seconds: number, then: () => void = () => {}) => {
    for (let i = 0; i < Math.round(seconds * 60); i++) {
      tick();
      then();
    }
  };
  return { videos, conductor, pass };
}

const temper: fc.Arbitrary<Temper> = fc.record({
  duration: fc.constant(20),
  fps: fc.constantFrom(24, 25, 30, 60),
  startTakes: fc.double({ min: 0, max: 0.12, noNaN: true }),
  seekTakes: fc.double({ min: 0.02, max: 0.2, noNaN: true }),
  skew: fc.double({ min: -0.002, max: 0.002, noNaN: true }),
  jitter: fc.double({ min: 0, max: 0.003, noNaN: true }),
});
const tempers = fc.array(temper, { minLength: 2, maxLength: 4 });
const runs = { seed: 11, numRuns: 60 };
const usual: Temper = { duration: 8, fps: 24, startTakes: 0.03, seekTakes: 0.06, skew: 0, jitter: 0 };

const p95 = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

it("keeps all within a frame of each other over ten seconds, by at most one jump a second", () => {
  fc.assert(
    fc.property(tempers, (given) => {
      const { videos, conductor, pass } = theatre(given);
      const drifts: number[] = [];
      conductor.play();
      pass(10, () => {
        const places = videos.map((video) => video.position);
        const longest = Math.max(...given.map(({ fps }) => 1 / fps));
        drifts.push((Math.max(...places) - Math.min(...places)) / longest);
      });
      expect(p95(drifts)).toBeLessThanOrEqual(1);
      for (const i of videos.keys()) expect(conductor.corrections(i)).toBeLessThanOrEqual(10);
      expect(videos.every((video) => video.position > 9)).toBe(true);
    }),
    runs,
  );
});

it("touches nobody at rest, whatever their frames", () => {
  fc.assert(
    fc.property(tempers, fc.double({ min: 0.5, max: 6, noNaN: true }), (given, played) => {
      const { videos, conductor, pass } = theatre(given);
      conductor.play();
      pass(played);
      conductor.pause();
      const before = videos.map((video) => video.seeks.length);
      pass(5);
      expect(videos.map((video) => video.seeks.length)).toEqual(before);
      expect(conductor.busy).toBe(false);
    }),
    runs,
  );
});

it("shows the asked frame of each after a seek, with one seek each", () => {
  fc.assert(
    fc.property(tempers, fc.integer({ min: 0, max: 470 }), fc.boolean(), (given, frame, plays) => {
      const { videos, conductor, pass } = theatre(given);
      if (plays) conductor.play();
      pass(1);
      if (plays) conductor.pause();
      const before = videos.map((video) => video.seeks.length);
      const time = frame / 24;
      conductor.seek(time);
      pass(0.25);
      videos.forEach((video, i) => {
        expect(video.shown).toBe(Math.floor(time * video.temper.fps + 1e-6));
        expect(video.seeks.length - before[i]!).toBe(1);
      });
    }),
    runs,
  );
});

it("steps by the shortest frame, there and back", () => {
  const { videos, conductor, pass } = theatre([usual, { ...usual, fps: 60 }]);
  conductor.seek(1);
  pass(0.3);
  const frames: number[][] = [];
  for (const delta of [1, 1, 1, -1, -1, -1] as const) {
    conductor.step(delta);
    pass(0.3);
    frames.push(videos.map((video) => video.shown));
  }
  expect(frames).toEqual([
    [24, 61],
    [24, 62],
    [25, 63],
    [24, 62],
    [24, 61],
    [24, 60],
  ]);
});

it("lets a shorter one hold its last frame, and an early clock its first", () => {
  const { videos, conductor, pass } = theatre([usual, { ...usual, duration: 3 }, usual], {
    offsets: [0, 0, -2],
  });
  conductor.play();
  pass(1);
  expect([0, 1, 2].map((i) => conductor.hold(i))).toEqual([undefined, undefined, "start"]);
  expect(videos[2]?.position).toBe(0);
  pass(3);
  expect([0, 1, 2].map((i) => conductor.hold(i))).toEqual([undefined, "end", undefined]);
  expect(videos[1]?.position).toBe(3);
  expect(Math.abs(videos[0]!.position - videos[2]!.position - 2)).toBeLessThan(1 / 24);
  pass(7);
  expect(conductor.moment()).toMatchObject({ playing: false, time: 10, length: 10 });
});

it("by share all end together, each at its own pace", () => {
  const { videos, conductor, pass } = theatre([usual, { ...usual, duration: 4 }], { by: "share" });
  conductor.play();
  pass(4);
  expect(videos[1]!.position / videos[0]!.position).toBeCloseTo(0.5, 1);
  pass(5);
  expect(conductor.moment()).toMatchObject({ playing: false, time: 8, length: 8 });
  expect(videos[1]?.position).toBeCloseTo(4, 1);
});

it("waits for one that has run dry, and goes on when it can", () => {
  const { videos, conductor, pass } = theatre([usual, usual]);
  conductor.play();
  pass(1);
  videos[1]!.readyState = 2;
  pass(2);
  expect(conductor.moment()).toMatchObject({ playing: true, waiting: true });
  expect(videos[0]?.paused).toBe(true);
  videos[1]!.readyState = 4;
  pass(1);
  expect(conductor.moment().waiting).toBe(false);
  expect(Math.abs(videos[0]!.position - videos[1]!.position)).toBeLessThan(1 / 24);
});

it("stops all where one is stopped from outside, begins anew at the end, and goes round in a loop", () => {
  const { videos, conductor, pass } = theatre([usual, usual]);
  conductor.play();
  pass(1);
  videos[0]!.pause();
  pass(0.1);
  expect(conductor.moment().playing).toBe(false);
  expect(videos[1]?.paused).toBe(true);
  conductor.seek(8);
  conductor.play();
  pass(1);
  expect(conductor.moment().time).toBeLessThan(1.5);
  conductor.setScore({ ...score, loop: true });
  pass(8);
  expect(conductor.moment()).toMatchObject({ playing: true });
  expect(conductor.moment().time).toBeLessThan(2);
});

it("lets the one be heard that is asked for, and moves an offset's video alone while all rest", () => {
  const { videos, conductor, pass } = theatre([usual, usual, usual], { heard: 1 });
  expect(videos.map((video) => video.muted)).toEqual([true, false, true]);
  pass(0.5);
  const before = videos.map((video) => video.seeks.length);
  conductor.setScore({ ...score, heard: null, offsets: [0, 0, 0.5] });
  pass(0.5);
  expect(videos.map((video) => video.muted)).toEqual([true, true, true]);
  expect(videos.map((video, i) => video.seeks.length - before[i]!)).toEqual([0, 0, 1]);
  expect(videos[2]?.shown).toBe(12);
});
