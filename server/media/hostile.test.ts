import type { RequestListener } from "node:http";
import * as v from "valibot";
import { expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { problemSchema } from "#contract/problem.ts";
import { bombs, mp4, noise, picture, pixelBomb } from "../testing/pictures.ts";
import { createTestApp } from "../testing/test-app.ts";
import { startHost } from "../testing/upstream-host.ts";
import { createNetworkHop } from "./fetch/hop.ts";

/** Short enough for a test that waits for it; elsewhere a busy machine must not be taken for a slow host. */
const hasty = { headersMs: 100, idleMs: 100, loadMs: 300 };
const patient = { headersMs: 10_000, idleMs: 10_000, loadMs: 15_000 };

/** The app over a host that is trusted and hostile, with small limits, and what it makes of the host's answer. */
async function start(listener: RequestListener, { headersMs, idleMs, loadMs } = patient) {
  const host = await startHost(listener);
  const { app, sealer } = createTestApp({
    hop: createNetworkHop({ trustedOrigin: host.origin }),
    fetcher: { headersMs, idleMs, redirects: 2 },
    thumbnails: { bytes: 200_000, pixels: 1_000_000, seconds: 5, loadMs },
  });
  const sealed = sealer.seal(`${host.origin}/x`);
  const titleOf = async (address: string, headers: Record<string, string> = {}) => {
    const response = await app.request(address, { headers });
    if (!response.ok) return v.parse(problemSchema, await response.json()).title;
    return response.arrayBuffer().then(
      () => "sent",
      () => "broken off",
    );
  };
  return {
    requests: host.requests,
    thumbnail: () => titleOf(thumbnailUrl(sealed, 240)),
    original: (headers?: Record<string, string>) => titleOf(sealed, headers),
    async [Symbol.asyncDispose]() {
      expect((await app.request("/healthz")).status).toBe(200);
      await host[Symbol.asyncDispose]();
    },
  };
}

async function ask(listener: RequestListener, patience = patient) {
  await using subject = await start(listener, patience);
  const [thumbnail, original] = [await subject.thumbnail(), await subject.original()];
  return { thumbnail, original, requests: subject.requests.length };
}

/** For hosts whose original would stream for ever. */
async function askThumbnail(listener: RequestListener, patience = patient) {
  await using subject = await start(listener, patience);
  return await subject.thumbnail();
}

it("refuses a pixel bomb", async () => {
  const bomb = await pixelBomb(30_000);
  expect(bomb.length).toBeLessThan(10_000);
  expect(await ask((_request, response) => response.end(bomb))).toMatchObject({
    thumbnail: "Too large.",
    original: "Too large.",
  });
});

it.each(["png", "jpeg", "webp", "gif", "avif"] as const)(
  "refuses a pixel bomb as %s, also when its head comes byte by byte",
  async (format) => {
    const bomb = (await bombs())[format];
    const refused = { thumbnail: "Too large.", original: "Too large." };
    expect(await ask((_request, response) => response.end(bomb))).toMatchObject(refused);
    const dripping: RequestListener = async (_request, response) => {
      for (const byte of bomb.subarray(0, 300)) {
        response.write(Buffer.of(byte));
        await new Promise(setImmediate);
      }
      response.end(bomb.subarray(300));
    };
    expect(await ask(dripping)).toMatchObject(refused);
  },
);

it("refuses a picture that hides its size behind endless metadata", async () => {
  const metadata = Buffer.concat([Buffer.from([0xff, 0xed, 0xff, 0xff]), Buffer.alloc(65_533)]);
  const endless: RequestListener = (_request, response) => {
    response.write(Buffer.from([0xff, 0xd8]));
    const more = () => {
      while (!response.destroyed && response.write(metadata));
    };
    response.on("drain", more);
    more();
  };
  expect(await ask(endless)).toMatchObject({ thumbnail: "Too large.", original: "Too large." });
});

it("sends no film to an element that shows pictures: its bytes may be read as an AVIF there", async () => {
  await using subject = await start((_request, response) => response.end(mp4(1000)));
  expect(await subject.original({ "sec-fetch-dest": "image" })).toBe("Not a picture.");
  expect(await subject.original({ "sec-fetch-dest": "video" })).toBe("sent");
});

it("refuses a picture whose pixels run out", async () => {
  const bomb = await pixelBomb(900);
  expect((await ask((_request, response) => response.end(bomb.subarray(0, 2000)))).thumbnail).toBe(
    "Damaged picture.",
  );
});

it("refuses a picture that is cut off, by its file or by the connection", async () => {
  const png = await noise(250, 250);
  const half = png.subarray(0, png.length / 2);
  const cut = { thumbnail: "Damaged picture.", original: "broken off" };
  expect(await ask((_request, response) => response.end(half))).toMatchObject(cut);
  const unannounced: RequestListener = (_request, response) => {
    response.write(half);
    response.end();
  };
  expect(await ask(unannounced)).toMatchObject({ thumbnail: "Broke off.", original: "broken off" });
  const torn: RequestListener = (_request, response) => {
    response.writeHead(200, { "content-length": png.length });
    response.write(half, () => response.destroy());
  };
  expect(await ask(torn)).toMatchObject({ thumbnail: "Source unreachable.", original: "broken off" });
});

it("says at once of a small picture that it is cut off", async () => {
  const png = await picture(40, 40);
  expect(await ask((_request, response) => response.end(png.subarray(0, -30)))).toMatchObject({
    thumbnail: "Damaged picture.",
    original: "Damaged picture.",
  });
});

it.each([1, -1])(
  "sends nothing as whole that is not as long as announced, but for %i byte",
  async (surplus) => {
    const png = await noise(400, 400);
    const body = () =>
      new ReadableStream({
        start(controller) {
          for (const half of [png.subarray(0, 1000), png.subarray(1000)])
            controller.enqueue(new Uint8Array(half));
          controller.close();
        },
      });
    const { app, sealer } = createTestApp({
      hop: async () => new Response(body(), { headers: { "content-length": String(png.length - surplus) } }),
    });
    const sealed = sealer.seal("https://cdn.example/a.png");
    expect((await app.request(thumbnailUrl(sealed, 240))).status).toBe(502);
    await expect((await app.request(sealed)).arrayBuffer()).rejects.toThrow("Source unreachable.");
  },
);

it("believes no answer to a question that was not asked", async () => {
  for (const status of [206, 304, 416]) {
    const listener: RequestListener = (_request, response) => response.writeHead(status).end();
    expect(await ask(listener)).toMatchObject({ thumbnail: "Source failed.", original: "Source failed." });
  }
});

it.each([
  ["image/png", "<!doctype html><script>alert(1)</script>"],
  ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
  ["image/png", "GIF7"],
])("refuses what is no picture, though it be called %s: %s", async (type, body) => {
  const answer = await ask((_request, response) => response.setHeader("content-type", type).end(body));
  expect(answer).toMatchObject({ thumbnail: "Not a picture.", original: "Not a picture or video." });
});

it("stops an endless body", async () => {
  const png = await noise(10, 10);
  const endless: RequestListener = (_request, response) => {
    response.write(png);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(50_000)));
    };
    response.on("drain", more);
    more();
  };
  expect(await askThumbnail(endless)).toBe("Too large.");
});

it("believes an announced length that is too large, and reads nothing of it", async () => {
  const announcing: RequestListener = (_request, response) => {
    response.writeHead(200, { "content-length": 300_000 });
    response.write(mp4(100));
  };
  expect(await askThumbnail(announcing)).toBe("Too large.");
});

it("gives up on a host that says nothing, stalls, or drips", async () => {
  expect(await ask(() => undefined, hasty)).toMatchObject({
    thumbnail: "Timed out.",
    original: "Timed out.",
  });
  const stalling: RequestListener = (_request, response) => response.write(mp4(100).subarray(0, 10));
  expect(await ask(stalling, hasty)).toMatchObject({ thumbnail: "Timed out.", original: "Timed out." });
  const png = await noise(50, 50);
  const dripping: RequestListener = (_request, response) => {
    let at = 0;
    const drip = setInterval(() => response.write(png.subarray(at, ++at)), 20);
    response.on("close", () => clearInterval(drip));
  };
  expect(await askThumbnail(dripping, hasty)).toBe("Timed out.");
});

it("follows no redirect inside, and contacts nothing there", async () => {
  await using inside = await startHost((_request, response) => response.end("secret"));
  for (const location of [inside.origin, "http://169.254.169.254/latest/meta-data", "file:///etc/passwd"]) {
    const answer = await ask((_request, response) => response.writeHead(302, { location }).end());
    expect(answer).toEqual({ thumbnail: "Address refused.", original: "Address refused.", requests: 2 });
  }
  expect(inside.requests).toHaveLength(0);
});

it("checks each hop of a redirect", async () => {
  await using inside = await startHost((_request, response) => response.end("secret"));
  const wandering: RequestListener = (request, response) =>
    response.writeHead(302, { location: request.url === "/x" ? "/on" : inside.origin }).end();
  const answer = await ask(wandering);
  expect(answer).toEqual({ thumbnail: "Address refused.", original: "Address refused.", requests: 4 });
  for (const location of ["//user@cdn.example/a", "https://cdn.example:25/a", "http://["]) {
    const { thumbnail } = await ask((_request, response) => response.writeHead(302, { location }).end());
    expect(thumbnail).toMatch(/^(Address refused|Source failed)\.$/);
  }
  expect(inside.requests).toHaveLength(0);
});

it("follows so many redirects and no more", async () => {
  const png = await noise(20, 20);
  const hops =
    (count: number): RequestListener =>
    (request, response) => {
      const step = Number(request.url?.slice(1)) || 0;
      if (step < count) response.writeHead(307, { location: `/${step + 1}` }).end();
      else response.end(png);
    };
  expect(await ask(hops(2))).toEqual({ thumbnail: "sent", original: "sent", requests: 6 });
  expect((await ask(hops(3))).thumbnail).toBe("Too many redirects.");
});

it("survives answers that are no HTTP", async () => {
  const answer = await ask((request) => request.socket.end("220 mail.example ESMTP\r\n"));
  expect(answer.thumbnail).toBe("Source unreachable.");
});
