import { expect, it } from "vitest";
import { filterGroupOpen, isOfAccount, isOpeningPicture, openingPictureOf, stored } from "./stored-values.ts";

it("keeps every value under the name it has on people's disks", () => {
  expect(Object.fromEntries(Object.entries(stored).map(([key, { name }]) => [key, name]))).toEqual({
    theme: "theme",
    tileSize: "tile-size",
    autoplay: "autoplay",
    previews: "previews",
    promptFormat: "copy.prompt",
    requestFormat: "copy.request",
    session: "session",
    filtersOpen: "facets",
    detailsOpen: "details",
    erasing: "erasing",
    jsonWay: "details.json",
    rate: "viewer.rate",
    muted: "viewer.muted",
    loop: "viewer.loop",
    keepZoom: "viewer.keep-zoom",
    keys: "keys",
    slideSeconds: "viewer.slideshow",
    searches: "searches",
    firstView: "first view",
  });
  expect(filterGroupOpen("Model").name).toBe("filters.Model.open");
  const opening = openingPictureOf("/images?q=fox", (kept): kept is string => typeof kept === "string");
  expect(opening.name).toBe("first screen of /images?q=fox");
  expect(isOpeningPicture(opening.name)).toBe(true);
  expect(Object.values(stored).some(({ name }) => isOpeningPicture(name))).toBe(false);
});

it("accepts its own fallback and nothing odd", () => {
  for (const { accepts, fallback } of Object.values(stored)) {
    if (fallback !== null) expect(accepts(fallback)).toBe(true);
    for (const odd of [undefined, "constructor", Number.NaN, 7]) expect(accepts(odd)).toBe(false);
  }
});

it("takes a first view for one on this page's own host alone", () => {
  const { accepts } = stored.firstView;
  expect(accepts({ account: "a", address: "/images?q=fox" })).toBe(true);
  for (const address of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    7,
    undefined,
  ])
    expect(accepts({ account: "a", address })).toBe(false);
});

it("knows what is an account's by its content", () => {
  const mine = isOfAccount("a");
  expect(mine("session", { account: "a" })).toBe(true);
  for (const other of [{ account: "b" }, {}, null, "a", ["a"]]) expect(mine("session", other)).toBe(false);
});
