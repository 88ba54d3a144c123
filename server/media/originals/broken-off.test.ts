import { once } from "node:events";
import { get, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { expect, it, vi } from "vitest";
import { oddMedia } from "#emulator/odd/odd-media.ts";
import { noise } from "../../testing/pictures.ts";
import { createTestApp } from "../../testing/test-app.ts";
import { startHost } from "../../testing/upstream-host.ts";
import { createNetworkHop } from "../fetch/hop.ts";

/** Asks over a real connection for an original that the host answers so: whether it arrives as a whole. */
async function arrives(listener: RequestListener): Promise<boolean> {
  await using host = await startHost(listener);
  const { app, sealer } = createTestApp({ hop: createNetworkHop({ trustedOrigin: host.origin }) });
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // The adapter prints what broke off.
  const print = vi.spyOn(console, "error").mockReturnValue();
  try {
    const { port } = server.address() as AddressInfo;
    const asked = get({ port, path: sealer.seal(`${host.origin}/a`), headers: { connection: "keep-alive" } });
    const [response]: IncomingMessage[] = await once(asked, "response");
    response!.resume();
    // Where the cut shows in the first bytes, nothing is begun.
    if (response!.statusCode !== 200) return false;
    return await once(response!, "end").then(
      () => response!.complete,
      () => false,
    );
  } finally {
    print.mockRestore();
    server.closeAllConnections();
    server.close();
  }
}

const unannounced = (body: Uint8Array, end: boolean): RequestListener => {
  return (_request, response) => response.write(body, () => (end ? response.end() : response.destroy()));
};

it("tells the browser that an original broke off, by breaking off as well", async () => {
  const png = await noise(600, 600);
  const cut = png.subarray(0, png.length - 100_000);
  const announced = (body: Uint8Array, length: number): RequestListener => {
    return (_request, response) => {
      response.writeHead(200, { "content-length": length });
      response.write(body, () => (body.length === length ? response.end() : response.destroy()));
    };
  };
  expect(await arrives(announced(png, png.length))).toBe(true);
  expect(await arrives(unannounced(png, true))).toBe(true);
  expect(await arrives(announced(cut, png.length))).toBe(false);
  expect(await arrives(announced(cut, cut.length))).toBe(false);
  expect(await arrives(unannounced(cut, true))).toBe(false);
  expect(await arrives(unannounced(cut, false))).toBe(false);
});

it.each([
  ["jpeg", await oddMedia.gzip!.make()],
  ["gif", await oddMedia["moving-gif"]!.make()],
  ["webp", await oddMedia["moving-webp"]!.make()],
  ["avif", await oddMedia.avif!.make()],
  ["mp4", await oddMedia.cmaf!.make()],
  ["mov", await oddMedia.quicktime!.make()],
  ["webm", await oddMedia.webm!.make()],
])("breaks off with a %s that ends before its end, where no length told it", async (_name, whole) => {
  expect(await arrives(unannounced(whole, true))).toBe(true);
  expect(await arrives(unannounced(whole.subarray(0, -1), true))).toBe(false);
  expect(await arrives(unannounced(whole.subarray(0, whole.length / 2), true))).toBe(false);
});
