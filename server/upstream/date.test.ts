import fc from "fast-check";
import { expect, it } from "vitest";
import { readDate } from "./date.ts";

const moment = Date.parse("2025-06-02T00:10:00.000Z");

it.each([
  ...["2025-06-02T00:10:00Z", "2025-06-02T00:10:00.000Z", "2025-06-02T00:10:00", "2025-06-02 00:10:00"],
  ...[
    "2025-06-02 00:10",
    "2025-06-02 00:10:00.000000",
    "2025-06-02 00:10:00 UTC",
    "2025-06-02 02:10:00+02:00",
  ],
  ...[
    "2025-06-01T20:10:00-0400",
    "2025-06-01T20:10:00-04",
    "20250602T001000Z",
    "2025/06/02 00:10:00",
    "2025-06-02t00:10:00z",
  ],
  ...[
    "Mon, 02 Jun 2025 00:10:00 GMT",
    "Mon, 2 Jun 2025 02:10:00 +0200",
    "02 Jun 2025 00:10:00",
    "2 June 2025 00:10",
  ],
  ...[
    "Mon Jun 02 2025 00:10:00 GMT+0000 (Coordinated Universal Time)",
    "Jun 2, 2025, 00:10:00",
    "  2025-06-02 00:10 ",
  ],
  ...[
    moment,
    String(moment),
    moment / 1000,
    String(moment / 1000),
    `${moment / 1000}.000`,
    moment * 1e3,
    String(moment * 1e3),
  ],
])("reads %j", (sent) => {
  expect(readDate(sent)).toBe(moment);
});

it.each([
  ["2025-06-02", "2025-06-02T00:00:00.000Z"],
  ["20250602", "2025-06-02T00:00:00.000Z"],
  ["2025-06-02T00:10:00,5", "2025-06-02T00:10:00.500Z"],
  ["2025-06-02T00:10:00.123456789Z", "2025-06-02T00:10:00.123Z"],
  ["2025-06-02T24:00:00Z", "2025-06-03T00:00:00.000Z"],
  ["0025-06-02", "0025-06-02T00:00:00.000Z"],
  [1748823000.25, "2025-06-02T00:10:00.250Z"],
  [1748823000123456e3, "2025-06-02T00:10:00.123Z"],
])("reads %j as %s", (sent, iso) => {
  expect(new Date(readDate(sent)).toISOString()).toBe(iso);
});

it.each([
  ...[
    "yesterday",
    "",
    "2025",
    "06/02/2025",
    "02.06.2025",
    "2025-13-01",
    "2025-06-00",
    "2025-06-02T25:00:00Z",
    "12:30",
  ],
  ...["some 02 2025", "1e12", "2025-06-02Tnoon", 0, -1, 42, Number.NaN, 1e300, null, undefined, true, {}, []],
])("does not guess %j", (sent) => {
  const time = readDate(sent);
  expect(Number.isNaN(new Date(time).getTime())).toBe(true);
});

it("agrees with every form that the language itself writes", () => {
  const date = fc.date({ min: new Date("1975-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(date, (d) => {
      const seconds = Math.floor(d.getTime() / 1000) * 1000;
      expect(readDate(d.toISOString())).toBe(d.getTime());
      expect(readDate(d.getTime())).toBe(d.getTime());
      expect(readDate(d.toUTCString())).toBe(seconds);
      expect(readDate(d.toString())).toBe(seconds);
      expect(readDate(seconds / 1000)).toBe(seconds);
    }),
  );
});

it("gives a number for whatever it gets", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.string()),
      (sent) => void expect(readDate(sent)).toBeTypeOf("number"),
    ),
  );
});
