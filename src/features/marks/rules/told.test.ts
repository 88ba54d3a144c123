import { expect, it } from "vitest";
import { told } from "./told.ts";

it("says what was done, to one and to many", () => {
  expect(told({ favourite: true }, 1)).toBe("Favourite");
  expect(told({ favourite: false }, 1)).toBe("No longer a favourite");
  expect(told({ favourite: true }, 12)).toBe("12 favourites");
  expect(told({ rating: 4 }, 1)).toBe("Rated 4");
  expect(told({ rating: 4 }, 12)).toBe("12 rated 4");
  expect(told({ rating: 0 }, 1_200)).toBe("Rating removed from 1,200");
  expect(told({ state: "pick" }, 3)).toBe("3 picked");
  expect(told({ state: null }, 1)).toBe("Neither picked nor rejected");
  expect(told({ addTags: ["client-a"] }, 3)).toBe("Tag client-a added to 3");
  expect(told({ addTags: ["a", "b"] }, 1)).toBe("Tags a and b added");
  expect(told({ removeTags: ["a"] }, 2)).toBe("Tag a removed from 2");
  expect(told({ hidden: true }, 12)).toBe("12 hidden");
  expect(told({ note: "" }, 1)).toBe("Note removed");
  expect(told({ addTags: ["a"], removeTags: ["b"] }, 1)).toBe("Tag a added, Tag b removed");
});
