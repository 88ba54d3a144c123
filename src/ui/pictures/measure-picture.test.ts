import { expect, it } from "vitest";
import { toneOf } from "./measure-picture.ts";

type Pixel = [number, number, number, number];
const picture = (at: (x: number, y: number) => Pixel, side = 16) =>
  toneOf(
    Uint8ClampedArray.from(
      Array.from({ length: side * side }, (_, i) => at(i % side, Math.floor(i / side))).flat(),
    ),
    side,
  );

it("takes the average of what is opaque", () => {
  expect(picture((x) => (x < 8 ? [200, 100, 0, 255] : [100, 200, 0, 255]))).toEqual({
    colour: 0x969600,
    clear: false,
    lightEdge: false,
    darkEdge: false,
  });
});

it("tells a drawing on transparency from a picture of one colour", () => {
  const pen =
    (ink: number) =>
    (x: number): Pixel =>
      x === 5 ? [ink, ink, ink, 255] : [0, 0, 0, 0];
  expect(picture(pen(0))).toMatchObject({ clear: true, darkEdge: false });
  expect(picture(pen(255))).toMatchObject({ clear: true, colour: 0xffffff, lightEdge: false });
  expect(picture(() => [0, 0, 0, 0])).toMatchObject({ clear: true, colour: 0 });
  expect(picture(() => [0, 0, 0, 255])).toMatchObject({ clear: false, darkEdge: true });
});

it("sees the edge alone, and a part of it", () => {
  const framed =
    (edge: number, inside: number) =>
    (x: number, y: number): Pixel => {
      const value = x === 0 || y === 0 || x === 15 || y === 15 ? edge : inside;
      return [value, value, value, 255];
    };
  expect(picture(framed(255, 10))).toMatchObject({ lightEdge: true, darkEdge: false });
  expect(picture(framed(10, 255))).toMatchObject({ lightEdge: false, darkEdge: true });
  expect(picture(framed(120, 255))).toMatchObject({ lightEdge: false, darkEdge: false });
  expect(picture((_, y) => (y < 4 ? [250, 250, 250, 255] : [40, 90, 160, 255]))).toMatchObject({
    lightEdge: true,
    darkEdge: false,
  });
});

it("sees no edge to mend on a coloured picture, however bright or deep", () => {
  const colours: Pixel[] = [
    [255, 0, 0, 255],
    [255, 255, 0, 255],
    [0, 0, 120, 255],
    [128, 128, 128, 255],
  ];
  for (const colour of colours)
    expect(picture(() => colour)).toMatchObject({ lightEdge: false, darkEdge: false });
});
