import { expect, it } from "vitest";
import { firstOpening, nextOpening } from "./restarts.ts";

it("starts a dead worker anew once by itself, and from then on when a person asks", () => {
  const again = nextOpening(firstOpening, "died");
  expect(again).toMatchObject({ number: 1, byItself: true });
  expect(nextOpening(again, "died")).toBe(again);
  const asked = nextOpening(again, "asked");
  expect(asked).toMatchObject({ number: 2, byItself: false });
  expect(nextOpening(asked, "died")).toBe(asked);
  expect(nextOpening(asked, "asked").number).toBe(3);
});

it("keeps its own try for later where a person was first", () => {
  const asked = nextOpening(firstOpening, "asked");
  expect(nextOpening(asked, "died")).toMatchObject({ number: 2, byItself: true });
});
