import * as v from "valibot";
import { expect, it } from "vitest";
import { namedUrl, thumbnailUrl } from "#contract/media.ts";
import { listAnswerSchema } from "#contract/page.ts";
import { listedImage } from "../testing/listed-image.ts";
import { picture } from "../testing/pictures.ts";
import { createTestApp } from "../testing/test-app.ts";

const signature = "Signature=c0ffee-of-the-provider";

/** All that a proxy's log may hold of a path, and all that whoever reads it can make of that without a key. */
const readable = (path: string): string =>
  [path, ...path.split(/[/?]/).map((part) => Buffer.from(part, "base64url").toString("latin1"))].join("\n");

it("shows no signed link in any path, nor in what is logged, whatever becomes of the request", async () => {
  const lines: string[] = [];
  const item = {
    ...listedImage("a", `https://cdn.example/film.mp4?${signature}`),
    duration: "8s",
    thumbnailImageUrl: `https://cdn.example/still.png?${signature}`,
    referenceImageUrls: [`https://cdn.example/gone.png?${signature}`],
  };
  const { app } = createTestApp({
    fetch: () => Response.json({ items: [item] }),
    hop: async (url) =>
      url.pathname === "/gone.png"
        ? new Response("", { status: 500 })
        : new Response(Buffer.from(await picture(10, 10))),
    onLog: (line) => lines.push(line),
  });
  const listed = await (await app.request("/api/videos")).text();
  expect(readable(listed)).not.toContain(signature);
  const [video] = v.parse(listAnswerSchema, JSON.parse(listed)).items;
  if (video?.kind !== "video") throw new Error("No video was listed.");
  const { url, thumbnailImageUrl = "", referenceImageUrls: [gone = ""] = [] } = video;
  const paths = [
    url,
    namedUrl(url, "fox"),
    thumbnailUrl(thumbnailImageUrl, 240),
    thumbnailUrl(gone, 240),
    `${url}x`,
  ];
  const statuses = [];
  for (const path of paths) {
    expect(readable(path)).not.toContain(signature);
    statuses.push((await app.request(path)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 502, 404]);
  expect(lines.length).toBeGreaterThanOrEqual(paths.length);
  expect(readable(lines.join("\n"))).not.toContain(signature);
});
