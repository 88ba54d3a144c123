import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildImage, buildVideo, sealedUrl, sourcedOf } from "#testing/assets.ts";
import { requestBody, requestCurl, requestJson } from "./request.ts";

const apiUrl = "https://api.example/pictoryapis";
const cdn = "https://cdn.example";

describe("the body of a request", () => {
  it("holds what makes an image, with the provider's own URLs", () => {
    const asset = sourcedOf(
      buildImage({
        prompt: "a fox",
        model: "nanobanana",
        aspectRatio: "16:9",
        style: "photo",
        referenceImageUrls: [sealedUrl("one.png"), sealedUrl("two.png")],
      }),
    );
    expect(requestBody(asset)).toEqual({
      prompt: "a fox",
      model: "nanobanana",
      aspectRatio: "16:9",
      style: "photo",
      referenceImageUrl: `${cdn}/one.png`,
    });
  });

  it("leaves out what the asset does not have", () => {
    expect(Object.keys(requestBody(sourcedOf(buildImage())))).toEqual(["prompt", "model", "aspectRatio"]);
  });

  it("writes a duration as the provider does", () => {
    expect(requestBody(sourcedOf(buildVideo({ duration: 8 })))).toMatchObject({ duration: "8s" });
  });

  const first = { firstFrameImageUrl: sealedUrl("first.png") };
  const extend = { extendVideoUrl: sealedUrl("before.mp4") };
  const references = { referenceImageUrls: [1, 2, 3, 4].map((n) => sealedUrl(`${n}.png`)) };
  it.each([
    [{ ...first, ...extend, ...references }, { firstFrameImageUrl: `${cdn}/first.png` }],
    [{ ...extend, ...references }, { extendVideoUrl: `${cdn}/before.mp4` }],
    [references, { referenceImageUrls: [1, 2, 3].map((n) => `${cdn}/${n}.png`) }],
  ])("names one source of a video at most (%#)", (sources, expected) => {
    const {
      prompt: _,
      model: __,
      aspectRatio: ___,
      duration: ____,
      ...rest
    } = requestBody(sourcedOf(buildVideo(sources)));
    expect(rest).toEqual(expected);
  });
});

it("shows bidi controls instead of obeying them", () => {
  const json = requestJson(sourcedOf(buildImage({ prompt: "safe \u202e gnp.exe 👩‍🚀" })));
  expect(json).toContain("\\u202e");
  expect(json).not.toContain("\u202e");
  expect(JSON.parse(json)).toMatchObject({ prompt: "safe \u202e gnp.exe 👩‍🚀" });
});

describe("the cURL command, run by a real shell", () => {
  let bin: string;
  beforeAll(() => {
    bin = mkdtempSync(join(tmpdir(), "curl-"));
    writeFileSync(join(bin, "curl"), `#!/bin/sh\nprintf '%s\\0' "$@"\n`);
    chmodSync(join(bin, "curl"), 0o755);
  });
  afterAll(() => rmSync(bin, { recursive: true }));

  const run = (command: string): string[] =>
    execFileSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { PATH: `${bin}:/usr/bin:/bin`, PICTORY_API_KEY: "pictai_from the environment" },
    })
      .split("\0")
      .slice(0, -1);

  it.each([
    "it's a 'quoted' fox",
    "two\nlines\r\nand a \\backslash\\ at the end\\",
    "$HOME $(touch never) `id` $PATH !! %s %d",
    `"; rm -rf / #  && echo 'x' > y`,
    "-@file --next",
    "'\\''",
    "日本語 \u202e𝒻ox 👩‍🚀 \u2028",
  ])("passes the prompt on untouched: %j", (prompt) => {
    const asset = sourcedOf(buildVideo({ prompt, firstFrameImageUrl: sealedUrl("a'b$(id).png") }));
    const args = run(requestCurl(asset, apiUrl));
    expect(args.slice(0, -1)).toEqual([
      "-X",
      "POST",
      `${apiUrl}/v1/aistudio/videos`,
      "-H",
      "Authorization: pictai_from the environment",
      "-H",
      "Content-Type: application/json",
      "--data-raw",
    ]);
    expect(JSON.parse(args.at(-1) ?? "")).toEqual(requestBody(asset));
  });

  it("asks the images endpoint for an image, whatever the base's last slash", () => {
    expect(run(requestCurl(sourcedOf(buildImage()), `${apiUrl}/`))).toContain(`${apiUrl}/v1/aistudio/images`);
  });
});
