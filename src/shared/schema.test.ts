import { expect, expectTypeOf, it } from "vitest";
import { array, boolean, either, type Infer, literal, number, object, optional, string } from "./schema.ts";

const circle = object({ shape: literal("circle"), radius: number });
const label = object({ shape: literal("label"), text: string({ minLength: 1 }), bold: optional(boolean) });
const drawing = object({ path: string({ startsWith: "/" }), shapes: array(either(circle, label)) });

it.each([
  { path: "/", shapes: [] },
  { path: "/a", shapes: [{ shape: "circle", radius: 1.5 }] },
  {
    path: "/a",
    shapes: [
      { shape: "label", text: "a", bold: true },
      { shape: "label", text: "b" },
    ],
  },
  { path: "/a", shapes: [{ shape: "label", text: "a", bold: undefined, unheard: "of" }] },
])("accepts %j", (value) => {
  expect(drawing.is(value)).toBe(true);
  expect(drawing.parse(value)).toBe(value);
});

it.each([
  null,
  undefined,
  "drawing",
  [],
  { path: "/a" },
  { path: "a", shapes: [] },
  { path: "/a", shapes: {} },
  { path: "/a", shapes: [null] },
  { path: "/a", shapes: [{ shape: "circle", radius: "1" }] },
  { path: "/a", shapes: [{ shape: "circle", radius: Number.NaN }] },
  { path: "/a", shapes: [{ shape: "square", radius: 1 }] },
  { path: "/a", shapes: [{ shape: "label", text: "" }] },
  { path: "/a", shapes: [{ shape: "label", text: "a", bold: null }] },
])("refuses %j", (value) => {
  expect(drawing.is(value)).toBe(false);
  expect(() => drawing.parse(value)).toThrow(TypeError);
});

it("knows the type of what it accepts", () => {
  expectTypeOf<Infer<typeof label>>().toEqualTypeOf<{
    shape: "label";
    text: string;
    bold?: boolean | undefined;
  }>();
});
