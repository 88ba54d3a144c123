import { afterEach, expect, it, vi } from "vitest";
import { below, head } from "../../model/walk/ask.ts";
import { pagesOf } from "./page-source.ts";

const { signal } = new AbortController();
afterEach(() => vi.unstubAllGlobals());

it("asks anew for a page that it has had, and for what has to be of now", async () => {
  let fails = true;
  const asked: [string, string | null][] = [];
  vi.stubGlobal("fetch", async (url: string, { headers }: RequestInit) => {
    asked.push([url, new Headers(headers).get("cache-control")]);
    return fails ? new Response("", { status: 500 }) : Response.json({ account: "mine", items: [] });
  });
  const source = pagesOf("mine");
  await expect(source("image", below("k"), signal)).rejects.toThrow();
  fails = false;
  for (const ask of [below("k"), below("k"), head, head]) await source("image", ask, signal);
  await source("video", below("k"), signal);
  await source("video", head, signal, true);
  expect(asked).toEqual([
    ["/api/images?nextPageKey=k", null],
    ["/api/images?nextPageKey=k", null],
    ["/api/images?nextPageKey=k", "no-cache"],
    ["/api/images", null],
    ["/api/images", null],
    ["/api/videos?nextPageKey=k", null],
    ["/api/videos", "no-cache"],
  ]);
});
