import { expect, it } from "vitest";
import { itemSearch, listAddress, parseAddress } from "./address.ts";

const read = (url: string) => {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  return parseAddress(pathname, searchParams);
};

it("reads lists", () => {
  expect(read("/").query.kind).toBe("all");
  expect(read("/images?q=fox").query).toMatchObject({ kind: "image", text: "fox" });
  expect(read("/videos?view=grid&size=5")).toMatchObject({ view: "grid", size: 5, item: null });
});

it("reads items with the list they were opened from", () => {
  expect(read("/videos/a%2Fb?model=veo3.1")).toMatchObject({
    item: { kind: "video", id: "a/b" },
    query: { kind: "all", filters: { model: { include: ["veo3.1"] } } },
  });
  expect(read("/images/x?in=images").query.kind).toBe("image");
});

it("ignores what is out of range", () => {
  expect(read("/?view=spiral&size=99")).toMatchObject({ view: "rows", size: null });
  expect(read("/images/x?in=elsewhere").query.kind).toBe("all");
});

it("leads from list to item and back", () => {
  const params = new URLSearchParams("q=fox");
  const search = itemSearch("video", params);
  expect(search).toBe("?q=fox&in=videos");
  expect(listAddress("video", new URLSearchParams(search))).toBe("/videos?q=fox");
  expect(itemSearch("all", new URLSearchParams())).toBe("");
});
